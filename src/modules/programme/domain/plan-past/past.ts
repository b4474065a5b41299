import type { LocalDate } from '#kernel/instant.ts';
import { endOf, type Grade, type MeasureDeadline } from '../tasks/measure.ts';

/**
 * What a person says of a measure whose last day had passed before its plan was confirmed: it was done (on a day, well or
 * not), it goes on until a new day, or it is overdue.
 */
export type PastChoice =
  | { what: 'done'; on: LocalDate; good: boolean }
  | { what: 'moved'; to: LocalDate }
  | { what: 'overdue' };

/** How a measure came in: null: in time. unsettled: too late, and nobody has said what that means: it reminds and costs nothing. */
export const broughtWords = ['unsettled', 'done', 'moved', 'overdue'] as const;
export type Brought = (typeof broughtWords)[number];

export const isPast = (deadline: MeasureDeadline, today: LocalDate): boolean => {
  const end = endOf(deadline);
  return end !== null && end < today;
};

/** Done on a day to come, or open until one that has gone: no answer at all. */
export function choiceHolds(choice: PastChoice, today: LocalDate): boolean {
  if (choice.what === 'done') return choice.on <= today;
  return choice.what === 'overdue' || choice.to >= today;
}

/** The word of the report form for what was done: after the last day it is late, whatever it was like. */
export function gradeOfDone(deadline: MeasureDeadline, { on, good }: { on: LocalDate; good: boolean }): Grade {
  const end = endOf(deadline);
  if (end !== null && on > end) return 'late';
  return good ? 'on_time_good' : 'on_time_poor';
}
