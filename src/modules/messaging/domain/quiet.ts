import { addDays, atLocal, type Instant, type LocalTime, localDate, localTime } from '#kernel/instant.ts';
import type { Level } from './levels.ts';

/** From `starts` to `ends` no phone is reached; over midnight when it ends earlier than it starts. */
export interface QuietHours {
  starts: LocalTime;
  ends: LocalTime;
}

/** As long as a hospital has said nothing else: the night of the reminders' rule, for what can wait. */
export const quietHoursAtFirst: Readonly<Record<Level, QuietHours | null>> = {
  critical: null,
  important: null,
  ordinary: { starts: '22:00', ends: '07:00' },
};

/** When a phone may be reached: null for now, else the end of the quiet hours. Nobody is woken for what can wait. */
export function waitsUntil(quiet: QuietHours | null, now: Instant): Instant | null {
  if (quiet === null || quiet.starts === quiet.ends) return null;
  const [time, today] = [localTime(now), localDate(now)];
  if (quiet.starts < quiet.ends) return time >= quiet.starts && time < quiet.ends ? atLocal(today, quiet.ends) : null;
  if (time < quiet.ends) return atLocal(today, quiet.ends);
  return time >= quiet.starts ? atLocal(addDays(today, 1), quiet.ends) : null;
}
