import type { FieldCrypto } from '#platform/crypto/field-crypto.ts';
import type { Tx } from '#platform/db/tx.ts';
import { accountsOfPhones, phoneRows } from '../db/proven-phones.ts';
import { aad, purposes } from './sealed.ts';

export interface ProvenPhone {
  phone: string;
  /** Who signs in with it, if anybody does. */
  account: string | null;
}

/**
 * The phones of these patients that somebody has shown to hold: by signing in with it, or by the code that a change of
 * the record asks for. Any other may be a stranger's and is left out. The same few statements for one and for many.
 */
export async function provenPhones(
  t: Tx,
  crypto: FieldCrypto,
  patients: readonly string[],
): Promise<Map<string, ProvenPhone>> {
  const rows = (await phoneRows(t, patients)).map((row) => {
    const phone = crypto.open(row.phone_sealed, aad.phone(row.patient_id));
    return { ...row, phone, indexes: crypto.blindIndexes(purposes.phone, phone) };
  });
  const accounts = await accountsOfPhones(t, [...new Set(rows.flatMap(({ indexes }) => indexes))]);
  return new Map(
    rows.flatMap(({ asked, phone, indexes, phone_proved_at }) => {
      const account = indexes.map((index) => accounts.get(index)).find((id) => id !== undefined) ?? null;
      return account !== null || phone_proved_at !== null ? [[asked, { phone, account }] as const] : [];
    }),
  );
}
