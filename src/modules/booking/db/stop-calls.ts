import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { CallOutcome } from '../domain/stop.ts';
import { hospitalOf } from './hospital-of.ts';

export interface CallRow {
  id: string;
  case: string;
  outcome: CallOutcome;
  noteSealed: string | null;
  at: Instant;
  byName: string;
}

export async function insertCall(t: Tx, call: Omit<CallRow, 'at'> & { by: string }, now: Instant): Promise<void> {
  await t.client.query(
    `insert into booking.stop_call (hospital_id, id, case_id, outcome, note_sealed, called_at, called_by, called_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [hospitalOf(t), call.id, call.case, call.outcome, call.noteSealed, now, call.by, call.byName],
  );
}

/** Oldest first. */
export async function callsOf(t: Tx, cases: readonly string[]): Promise<CallRow[]> {
  const { rows } = await t.client.query<CallRow>(
    `select id, case_id as case, outcome, note_sealed as "noteSealed", called_at as at, called_by_name as "byName"
     from booking.stop_call where hospital_id = $1 and case_id = any($2::uuid[]) order by called_at, id`,
    [hospitalOf(t), cases],
  );
  return rows;
}
