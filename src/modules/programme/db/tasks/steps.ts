import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import type { Grade } from '../../domain/tasks/measure.ts';

export type StepKind =
  | 'start'
  | 'note'
  | 'evidence'
  | 'submit'
  | 'accept'
  | 'return'
  | 'delegate'
  | 'delegate_accept'
  | 'delegate_decline'
  | 'deadline_ask'
  | 'deadline_approve'
  | 'deadline_refuse'
  | 'remind'
  | 'past_unsettled'
  | 'past_done'
  | 'past_moved'
  | 'past_overdue';

export interface NewStep {
  measure: string;
  kind: StepKind;
  by: string;
  note?: string;
  grade?: Grade | null;
  other?: string | null;
  oldTo?: LocalDate | null;
  newTo?: LocalDate | null;
}

/** One more line of a measure's history. */
export async function addStep(t: Tx, s: NewStep, now: Instant): Promise<void> {
  await t.client.query(
    `insert into programme.measure_step
       (hospital_id, step_id, measure_id, kind, at, by_whom, note, grade, other_account, old_to, new_to)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      t.scope.hospital,
      newId(),
      s.measure,
      s.kind,
      now,
      s.by,
      s.note ?? '',
      s.grade ?? null,
      s.other ?? null,
      s.oldTo ?? null,
      s.newTo ?? null,
    ],
  );
}

export interface StepRow {
  id: string;
  kind: StepKind;
  at: Instant;
  by: string;
  note: string;
  grade: Grade | null;
  other: string | null;
  oldTo: LocalDate | null;
  newTo: LocalDate | null;
}

/** The newest first. */
export async function stepsOf(t: Tx, measure: string): Promise<StepRow[]> {
  const { rows } = await t.client.query<StepRow>(
    `select step_id as id, kind, at, by_whom as by, note, grade, other_account as other, old_to as "oldTo",
       new_to as "newTo"
     from programme.measure_step where hospital_id = $1 and measure_id = $2 order by at desc, step_id desc limit 500`,
    [t.scope.hospital, measure],
  );
  return rows;
}
