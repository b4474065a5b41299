import type { Tx } from '#platform/db/tx.ts';

/** Every record of these people with the one that stands for it: themselves, and what was merged into them. */
export async function recordIds(t: Tx, patients: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await t.client.query<{ patient_id: string; survivor_id: string }>(
    `select patient_id, survivor_id from identity.patient where hospital_id = $1 and survivor_id = any($2::uuid[])`,
    [t.scope.hospital, patients],
  );
  const own = patients.map((id) => [id, id] as const);
  return new Map([...own, ...rows.map((row) => [row.patient_id, row.survivor_id] as const)]);
}
