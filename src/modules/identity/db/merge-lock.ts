import type { Tx } from '#platform/db/tx.ts';

const LOCK = `hashtext('identity.patient_merge')`;
const UUID = /^[0-9a-f-]{36}$/i;

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
 * The surviving record of those ids that were merged into another, after `keepRecords`, in one round trip: two
 * statements, because the second has to see what was committed while the first one waited.
 */
export async function keepAndResolve(t: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (!ids.every((id) => UUID.test(id))) throw new RangeError('patient');
  const list = [...new Set(ids)].join(',');
  const results = (await t.client.query(
    `select pg_advisory_xact_lock_shared(${LOCK}, ${Number(t.scope.hospital)});
     select patient_id, survivor_id from identity.patient where hospital_id = ${Number(t.scope.hospital)}
       and patient_id = any ('{${list}}'::uuid[]) and survivor_id is not null`,
  )) as unknown as { rows: { patient_id: string; survivor_id: string }[] }[];
  return new Map((results[1]?.rows ?? []).map((row) => [row.patient_id, row.survivor_id]));
}
