import type { Tx } from '#platform/db/tx.ts';

const LOCK = `hashtext('identity.patient_merge')`;

/**
 * Until the end of the transaction no record of this hospital is merged or parted. Whoever writes a row for a patient
 * takes it first: a merge waits for the writers before it, and they see what the merge before them did.
 */
export async function keepRecords(t: Tx): Promise<void> {
  await t.client.query(`select pg_advisory_xact_lock_shared(${LOCK}, $1)`, [t.scope.hospital]);
}

/** The other side of it: waits until nobody writes for a patient, and lets nobody begin. */
export async function lockMerges(t: Tx): Promise<void> {
  await t.client.query(`select pg_advisory_xact_lock(${LOCK}, $1)`, [t.scope.hospital]);
}

/**
 * The surviving record of those ids that were merged into another, after `keepRecords`: a statement of its own, because
 * it has to see what was committed while the lock was waited for.
 */
export async function keepAndResolve(t: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  await keepRecords(t);
  if (ids.length === 0) return new Map();
  const { rows } = await t.client.query<{ patient_id: string; survivor_id: string }>(
    `select patient_id, survivor_id from identity.patient
     where hospital_id = $1 and patient_id = any($2::uuid[]) and survivor_id is not null`,
    [t.scope.hospital, ids],
  );
  return new Map(rows.map((row) => [row.patient_id, row.survivor_id]));
}
