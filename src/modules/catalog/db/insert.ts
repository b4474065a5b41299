import type { Tx } from '#platform/db/tx.ts';

/** Tables of this room that are filled in bulk; the columns are those of the migration. */
type Table = 'campus' | 'department' | 'practitioner' | 'place';

/** Inserts rows given as objects of column values into the transaction's hospital, one statement per table. */
export async function insertRows(t: Tx, table: Table, rows: readonly Record<string, unknown>[]): Promise<void> {
  const whole = rows.map((row) => ({ ...row, hospital_id: t.scope.hospital }));
  const columns = Object.keys(whole[0] ?? {}).join(', ');
  await t.client.query(
    `insert into catalog.${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::catalog.${table}, $1::jsonb)`,
    [JSON.stringify(whole)],
  );
}

export async function insertHospital(t: Tx, row: Record<string, string | number>): Promise<void> {
  await t.client.query(
    `insert into catalog.hospital (id, name_zh, name_en, kind, address_zh, address_en) values ($1, $2, $3, $4, $5, $6)`,
    [row.id, row.name_zh, row.name_en, row.kind, row.address_zh, row.address_en],
  );
}
