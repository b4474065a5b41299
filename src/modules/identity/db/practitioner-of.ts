import type { Tx } from '#platform/db/tx.ts';

/** As whom this account works in the transaction's hospital; null when it does not, or no longer, or sees no patients. */
export async function practitionerOfStaff(t: Tx, account: string): Promise<string | null> {
  const { rows } = await t.client.query<{ practitioner_id: string | null }>(
    'select practitioner_id from identity.staff where hospital_id = $1 and account_id = $2 and active',
    [t.scope.hospital, account],
  );
  return rows[0]?.practitioner_id ?? null;
}
