import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface DeadlineChangeRow {
  id: string;
  oldTo: LocalDate | null;
  newTo: LocalDate;
  reason: string;
  state: 'asked' | 'approved' | 'refused';
  askedAt: Instant;
  askedBy: string;
  decidedAt: Instant | null;
  decidedBy: string | null;
  decisionNote: string;
}

/** False when the measure is not open any more. */
export async function insertDeadlineChange(
  t: Tx,
  c: { id: string; measure: string; newTo: LocalDate; reason: string; by: string },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into programme.deadline_change (hospital_id, change_id, measure_id, old_to, new_to, reason, asked_at, asked_by)
     select $1, $2, $3, due_to, $4, $5, $6, $7 from programme.measure
     where hospital_id = $1 and measure_id = $3 and state in ('open', 'working', 'returned')`,
    [t.scope.hospital, c.id, c.measure, c.newTo, c.reason, now, c.by],
  );
  return rowCount === 1;
}

/** The one that waits; null: none does. */
export async function decideDeadlineChange(
  t: Tx,
  d: { measure: string; approve: boolean; note: string; by: string },
  now: Instant,
): Promise<{ oldTo: LocalDate | null; newTo: LocalDate } | null> {
  const { rows } = await t.client.query<{ oldTo: LocalDate | null; newTo: LocalDate }>(
    `update programme.deadline_change set state = $3, decided_at = $4, decided_by = $5, decision_note = $6
     where hospital_id = $1 and measure_id = $2 and state = 'asked' returning old_to as "oldTo", new_to as "newTo"`,
    [t.scope.hospital, d.measure, d.approve ? 'approved' : 'refused', now, d.by, d.note],
  );
  return rows[0] ?? null;
}

export async function deadlineChangesOf(t: Tx, measure: string): Promise<DeadlineChangeRow[]> {
  const { rows } = await t.client.query<DeadlineChangeRow>(
    `select change_id as id, old_to as "oldTo", new_to as "newTo", reason, state, asked_at as "askedAt",
       asked_by as "askedBy", decided_at as "decidedAt", decided_by as "decidedBy", decision_note as "decisionNote"
     from programme.deadline_change where hospital_id = $1 and measure_id = $2 order by asked_at, change_id limit 200`,
    [t.scope.hospital, measure],
  );
  return rows;
}
