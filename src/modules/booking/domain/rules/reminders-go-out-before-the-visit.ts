import { addDays, addMinutes, atLocal, type Instant, localDate } from '#kernel/instant.ts';
import { afterQuietHours, type QuietHours } from './nobody-is-woken.ts';

/** day: so many days before, at an hour of the day. hours: so many minutes before. */
export type ReminderKind = 'day' | 'hours';

export interface ReminderFigures extends QuietHours {
  reminderDaysBefore: number;
  reminderHour: number;
  reminderMinutesBefore: number;
}

/** Mission A10: the day before, at the hospital's hour, and two hours before. Null where the hospital sends none (0). */
export function reminderAt(kind: ReminderKind, start: Instant, figures: ReminderFigures): Instant | null {
  const { reminderDaysBefore: days, reminderHour: hour, reminderMinutesBefore: minutes } = figures;
  if (kind === 'hours') return minutes === 0 ? null : afterQuietHours(addMinutes(start, -minutes), figures);
  if (days === 0) return null;
  return afterQuietHours(atLocal(addDays(localDate(start), -days), `${String(hour).padStart(2, '0')}:00`), figures);
}
