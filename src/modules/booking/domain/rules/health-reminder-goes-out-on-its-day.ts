import { addDays, atLocal, type Instant, type LocalDate } from '#kernel/instant.ts';
import { afterQuietHours, type QuietHours } from './nobody-is-woken.ts';

export interface HealthReminderFigures extends QuietHours {
  checkupHour: number;
}

/** [D] One asked for a day that the hospital slept through is still sent within so many days; later it means nothing. */
const STILL_GOOD_DAYS = 7;

export type HealthVerdict = { do: 'send' } | { do: 'look'; at: Instant } | { do: 'end' };

/** Mission A10 (体检、复查提醒): on the day that was asked for, at the hospital's hour, and in no quiet hour. */
export function decideHealthReminder(on: LocalDate, figures: HealthReminderFigures, now: Instant): HealthVerdict {
  const due = healthReminderAt(on, figures);
  if (now < due) return { do: 'look', at: due };
  if (now >= atLocal(addDays(on, STILL_GOOD_DAYS), '00:00')) return { do: 'end' };
  const awake = afterQuietHours(now, figures);
  return awake > now ? { do: 'look', at: awake } : { do: 'send' };
}

export function healthReminderAt(on: LocalDate, figures: HealthReminderFigures): Instant {
  return afterQuietHours(atLocal(on, `${String(figures.checkupHour).padStart(2, '0')}:00`), figures);
}
