import type { Instant } from '#kernel/instant.ts';
import { afterQuietHours } from './rules/nobody-is-woken.ts';
import { type ReminderFigures, type ReminderKind, reminderAt } from './rules/reminders-go-out-before-the-visit.ts';
import type { AppointmentState } from './session.ts';
import type { SettingKey } from './settings.ts';

/** The figures that reminders go by: when one changes, those that wait find a new time. */
export const reminderFigures = {
  reminderDaysBefore: true,
  reminderHour: true,
  reminderMinutesBefore: true,
  quietFromHour: true,
  quietUntilHour: true,
  checkupHour: true,
} as const satisfies Partial<Record<SettingKey, true>>;

export const reminderKinds = ['day', 'hours'] as const satisfies readonly ReminderKind[];

/** The visit as it is now, whatever it was when the reminder was planned. */
export interface Visit {
  state: AppointmentState;
  slotStart: Instant | null;
}

export type Verdict =
  | { do: 'send' }
  | { do: 'look'; at: Instant }
  /** The visit has another time by now: this reminder is over, and one for that time is planned. */
  | { do: 'replan'; start: Instant }
  | { do: 'end'; why: 'not_booked' | 'too_late' };

/**
 * What becomes of a reminder that is looked at. It trusts nothing that was planned: the visit and the figures of this
 * moment decide. A day-before reminder is too late once the one of the same day is due; both are at the start.
 */
export function decideReminder(
  reminder: { kind: ReminderKind; start: Instant },
  visit: Visit,
  figures: ReminderFigures,
  now: Instant,
): Verdict {
  if (visit.state !== 'booked' || visit.slotStart === null) return { do: 'end', why: 'not_booked' };
  if (visit.slotStart !== reminder.start) return { do: 'replan', start: visit.slotStart };
  const { kind, start } = reminder;
  const last = (kind === 'day' && reminderAt('hours', start, figures)) || start;
  if (now >= last || now >= start) return { do: 'end', why: 'too_late' };
  const due = reminderAt(kind, start, figures);
  // None is sent at present: at the start at the latest it is over, unless the figure changes before.
  if (due === null) return { do: 'look', at: start };
  if (now < due) return { do: 'look', at: due < start ? due : start };
  const awake = afterQuietHours(now, figures);
  if (awake > now) return { do: 'look', at: awake < start ? awake : start };
  return { do: 'send' };
}

/** When a new booking's reminder is to be looked at first; null when its moment was over at the time of booking. */
export function firstLook(kind: ReminderKind, start: Instant, bookedAt: Instant, figures: ReminderFigures) {
  const due = reminderAt(kind, start, figures);
  if (due === null) return start;
  return due > bookedAt && due < start ? due : null;
}
