import type { LocalDate } from '#kernel/instant.ts';

export const measureStates = ['open', 'working', 'submitted', 'accepted', 'returned', 'dropped'] as const;
export type MeasureState = (typeof measureStates)[number];

/** 按时高质完成, 按时提交但质量不满意, 延时完成, 未完成: the four words of the national report form. */
export const grades = ['on_time_good', 'on_time_poor', 'late', 'undone'] as const;
export type Grade = (typeof grades)[number];

export const deadlineKinds = ['by', 'during', 'from', 'continuous', 'none'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export interface MeasureDeadline {
  kind: DeadlineKind;
  from: LocalDate | null;
  to: LocalDate | null;
}

/** The last day on which the work is on time; null: it has no end, and is never overdue. */
export function endOf({ kind, to }: MeasureDeadline): LocalDate | null {
  return kind === 'by' || kind === 'during' || kind === 'continuous' ? to : null;
}
