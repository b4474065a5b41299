import type pg from 'pg';
import type { RoomManifest } from '../room.ts';

/** How many values of one column need one key. `key` is '' where the value does not say. */
export interface KeyUse {
  key: string;
  column: string;
  rows: number;
  /** sealed: can be carried over. hash: cannot, its owner needs a new one. signed: the public half is enough. */
  kind: 'sealed' | 'hash' | 'signed';
}

/** Counts by reading every sealed column once, as the role that may. */
export async function keyUse(client: Pick<pg.Client, 'query'>, rooms: readonly RoomManifest[]): Promise<KeyUse[]> {
  const uses: KeyUse[] = [];
  const count = async (kind: KeyUse['kind'], column: string, sql: string) => {
    const { rows } = await client.query<{ key: string; n: string }>(sql);
    for (const { key, n } of rows) uses.push({ key, column, rows: Number(n), kind });
  };
  for (const { table, column } of rooms.flatMap((room) => room.sealed ?? [])) {
    const sql = `select split_part(${column}, '.', 2) as key, count(*) as n from ${table}
      where ${column} is not null group by 1 order by 1`;
    await count('sealed', `${table}.${column}`, sql);
  }
  for (const { table, column, unless } of rooms.flatMap((room) => room.keyedHashes ?? [])) {
    const sql = `select case when ${column} like '%.%' then split_part(${column}, '.', 1) else '' end as key, count(*) as n
      from ${table} where not (${unless}) group by 1 order by 1`;
    await count('hash', `${table}.${column}`, sql);
  }
  const signed = 'select key_id as key, count(*) as n from platform.audit_checkpoint group by 1 order by 1';
  await count('signed', 'platform.audit_checkpoint.signature', signed);
  return uses;
}
