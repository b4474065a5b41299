import { daysBetween, type LocalDate } from '#kernel/instant.ts';
import type { Brought } from '../plan-past/past.ts';
import { endOf, type MeasureDeadline, type MeasureState } from './measure.ts';

/** Days before the end from which a measure counts as due soon. */
export const SOON_DAYS = 7;

export const dueWords = ['closed', 'waits', 'not_begun', 'running', 'soon', 'overdue', 'unsettled'] as const;
export interface Due {
  /**
   * closed: judged or dropped. waits: submitted, the judge's turn. not_begun: its first day is still to come. running: time
   * is left, or there is no end. soon: within SOON_DAYS, the last day included. overdue: the last day has passed. unsettled:
   * it had passed before the plan was confirmed, and nobody has said what that means.
   */
  what: (typeof dueWords)[number];
  /** Days to the end, or since it when overdue; to the first day when not begun; null where there is no such day. */
  days: number | null;
}

/** How a measure stands on `today`. */
export function dueOn(
  deadline: MeasureDeadline & { brought?: Brought | null },
  state: MeasureState,
  today: LocalDate,
): Due {
  if (state === 'accepted' || state === 'dropped') return { what: 'closed', days: null };
  if (state === 'submitted') return { what: 'waits', days: null };
  const end = endOf(deadline);
  const left = end === null ? null : daysBetween(today, end);
  if (left !== null && left < 0)
    return { what: deadline.brought === 'unsettled' ? 'unsettled' : 'overdue', days: -left };
  const { from } = deadline;
  if (from !== null && from > today) return { what: 'not_begun', days: daysBetween(today, from) };
  return { what: left !== null && left <= SOON_DAYS ? 'soon' : 'running', days: left };
}
