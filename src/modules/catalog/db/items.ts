import type { Tx } from '#platform/db/tx.ts';

export type ItemTable = 'campus' | 'department' | 'practitioner' | 'place';

/** Waits for whoever changes the directory of this hospital at the same time, until the end of the transaction. */
export async function lockDirectory(t: Tx): Promise<void> {
  await t.client.query(`select from catalog.hospital where id = $1 for no key update`, [t.scope.hospital]);
}

export async function nextPosition(t: Tx, table: ItemTable): Promise<number> {
  const { rows } = await t.client.query<{ next: number }>(
    `select coalesce(max(position) + 1, 0) as next from catalog.${table} where hospital_id = $1`,
    [t.scope.hospital],
  );
  return rows[0]?.next ?? 0;
}

/** Writes `row` (column values) over the version that was seen: the new version, or null when it is another by now. */
export async function changeRow(
  t: Tx,
  table: ItemTable,
  { id, version }: { id: string; version: number },
  row: Record<string, unknown>,
): Promise<number | null> {
  const set = Object.keys(row).map((column) => `${column} = r.${column}`);
  const { rows } = await t.client.query<{ version: number }>(
    `update catalog.${table} x set ${set.join(', ')}, version = x.version + 1
     from jsonb_populate_record(null::catalog.${table}, $4::jsonb) r
     where x.hospital_id = $1 and x.${table}_id = $2 and x.version = $3 returning x.version`,
    [t.scope.hospital, id, version, JSON.stringify(row)],
  );
  return rows[0]?.version ?? null;
}

export async function rowExists(t: Tx, table: ItemTable, id: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `select from catalog.${table} where hospital_id = $1 and ${table}_id = $2`,
    [t.scope.hospital, id],
  );
  return rowCount === 1;
}

export async function changeHospitalRow(
  t: Tx,
  version: number,
  row: { name_zh: string; name_en: string; kind: string; address_zh: string; address_en: string },
): Promise<number | null> {
  const { rows } = await t.client.query<{ version: number }>(
    `update catalog.hospital set name_zh = $3, name_en = $4, kind = $5, address_zh = $6, address_en = $7,
       version = version + 1
     where id = $1 and version = $2 returning version`,
    [t.scope.hospital, version, row.name_zh, row.name_en, row.kind, row.address_zh, row.address_en],
  );
  return rows[0]?.version ?? null;
}

/** Whether another row of the table carries this name where names must differ: campuses, and places of a kind in a campus. */
export async function nameTaken(
  t: Tx,
  table: 'campus' | 'place',
  name: string,
  where: { except: string | null; campus?: string; kind?: string },
): Promise<boolean> {
  const within = table === 'place' ? 'and campus_id = $4 and kind = $5 and active' : '';
  const { rowCount } = await t.client.query(
    `select from catalog.${table} where hospital_id = $1 and name_zh = $2 and ${table}_id is distinct from $3::uuid ${within}
     limit 1`,
    [t.scope.hospital, name, where.except, ...(table === 'place' ? [where.campus, where.kind] : [])],
  );
  return rowCount === 1;
}

/** Whether something that is switched on belongs to it: doctors to a department, rooms to a waiting area. */
export async function stillNeeded(t: Tx, table: 'department' | 'place', id: string): Promise<boolean> {
  const text = {
    department: 'select from catalog.practitioner where hospital_id = $1 and department_id = $2 and active limit 1',
    place: 'select from catalog.place where hospital_id = $1 and waiting_id = $2 and active limit 1',
  }[table];
  return (await t.client.query(text, [t.scope.hospital, id])).rowCount === 1;
}
