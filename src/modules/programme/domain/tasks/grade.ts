import type { LocalDate } from '#kernel/instant.ts';
import type { Brought } from '../plan-past/past.ts';
import { endOf, type Grade, type MeasureDeadline } from './measure.ts';

/**
 * Which of the four words a judge may give. Whether it was late follows from the dates alone; of what was on time a
 * person judges the quality. The last submission counts: what was returned had not been done. "Undone" may be said once
 * the end has passed, or where there is no end.
 */
export function gradesPossible(
  deadline: MeasureDeadline & { brought?: Brought | null },
  submittedOn: LocalDate | null,
  today: LocalDate,
): Grade[] {
  const end = endOf(deadline);
  const undone: Grade[] = end === null || today > end ? ['undone'] : [];
  if (submittedOn === null) return undone;
  // Its last day had gone before anybody could submit it here: whether that was late a person says.
  if (deadline.brought === 'unsettled') return ['on_time_good', 'on_time_poor', 'late', ...undone];
  const done: Grade[] = end !== null && submittedOn > end ? ['late'] : ['on_time_good', 'on_time_poor'];
  return [...done, ...undone];
}
