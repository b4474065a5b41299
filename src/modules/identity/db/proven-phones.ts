import type { Instant } from '#kernel/instant.ts';
import { scopeSql, type Tx } from '#platform/db/tx.ts';

export interface PhoneRow {
  asked: string;
  patient_id: string;
  phone_sealed: string;
  phone_proved_at: Instant | null;
}

/** The phones in the records of these patients; a record that was merged answers with that of the surviving one. */
export async function phoneRows(t: Tx, patients: readonly string[]): Promise<PhoneRow[]> {
  const { rows } = await t.client.query<PhoneRow>(
    `select o.patient_id as asked, p.patient_id, p.phone_sealed, p.phone_proved_at
     from identity.patient o
     join identity.patient p on p.hospital_id = o.hospital_id and p.patient_id = coalesce(o.survivor_id, o.patient_id)
     where o.hospital_id = $1 and o.patient_id = any($2::uuid[])`,
    [t.scope.hospital, patients],
  );
  return rows;
}

/** Accounts that sign in with these phones (blind indexes), by index; the transaction sees them for this question only. */
export async function accountsOfPhones(t: Tx, indexes: readonly string[]): Promise<Map<string, string>> {
  if (indexes.length === 0) return new Map();
  if (!indexes.every((index) => /^[0-9A-Za-z_-]{16,128}$/.test(index))) throw new RangeError('index');
  await t.client.query(`set local app.credential = '${indexes.join(',')}'`);
  const { rows } = await t.client.query<{ login_key: string; account_id: string }>(
    `select login_key, account_id from identity.account
     where login_key = any($1::text[]) and kind = 'patient' and disabled_at is null`,
    [indexes],
  );
  await t.client.query(scopeSql(t.scope));
  return new Map(rows.map((row) => [row.login_key, row.account_id]));
}
