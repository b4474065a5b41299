import type { Instant } from '#kernel/instant.ts';

/** What can stand on a timeline. A kind is added together with its code in status-codes.ts. */
export const STEP_KINDS = [
  'record_created',
  'booked',
  'moved',
  'cancelled',
  'stopped',
  'reminded',
  'checked_in',
  'came_back',
  'called',
  'passed',
  'started',
  'held',
  'released',
  'line_moved',
  'sent_to_tests',
  'back_from_tests',
  'results_open',
  'finished',
  'left_unseen',
  'missed',
  'test_ordered',
  'test_done',
  'report_ready',
  'to_pay',
  'paid',
  'bill',
  'medicine_ready',
  'medicine_collected',
  'survey',
  'survey_answered',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Of the event only what the timeline says: ids and codes. */
export type StepDetail = Readonly<Record<string, unknown>>;

export interface Step {
  event: string;
  /** Null for what belongs to the person and to no visit. */
  visit: string | null;
  patient: string;
  kind: StepKind;
  at: Instant;
  detail: StepDetail;
}

/** In the order in which they happened; within one instant by the event's id, which is younger the later it was made. */
export function inOrder<S extends Pick<Step, 'at' | 'event'>>(steps: readonly S[]): S[] {
  const key = ({ at, event }: S): string => `${at} ${event}`;
  return [...steps].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
