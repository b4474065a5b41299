import type { Tx } from '#platform/db/tx.ts';

/** Whose visit a printed code stands for; null when there is none of this id. */
export async function visitOfCode(t: Tx, code: string): Promise<{ patient: string; appointment: string } | null> {
  const { rows } = await t.client.query<{ patient: string; appointment: string }>(
    `select patient_id as patient, appointment_id as appointment from queue.v_visit
     where hospital_id = $1 and encounter_id = $2`,
    [t.scope.hospital, code],
  );
  return rows[0] ?? null;
}
