import type { Tx } from '#platform/db/tx.ts';

/** Whether this hospital has such a practitioner; the id of another hospital's is as good as none. */
export async function isPractitionerHere(t: Tx, practitioner: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    'select from catalog.v_practitioner where hospital_id = $1 and practitioner_id = $2',
    [t.scope.hospital, practitioner],
  );
  return rowCount === 1;
}
