import pg from 'pg';
import { ROLES } from '../db/roles.ts';
import type { RoomManifest, SealedColumn } from '../room.ts';
import type { FieldCrypto } from './field-crypto.ts';

export interface Rotation {
  /** Values carried over to the active key. */
  moved: number;
  /** Rows that could not be: `table.column id: reason`, without any value. */
  left: string[];
}

export interface RotateOptions {
  batch?: number;
  onProgress?(column: string, moved: number): void;
}

type Row = Record<string, unknown>;

/**
 * Seals every value anew under the active key and writes its blind index with it, batch by batch, while the servers go
 * on: a row is found under its old or its new index at any moment, and one that was changed meanwhile is left to the
 * next round. Nothing is remembered outside the rows, so a killed rotation goes on where it is started again.
 */
export async function rotate(
  url: string,
  crypto: FieldCrypto,
  rooms: readonly RoomManifest[],
  { batch = 200, onProgress }: RotateOptions = {},
): Promise<Rotation> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('shuxin.keys'))`);
    await client.query(`set role ${ROLES.keys}`);
    const done: Rotation = { moved: 0, left: [] };
    for (const column of rooms.flatMap((room) => room.sealed ?? [])) {
      const moved = await rotateColumn(client, crypto, column, batch, done.left, (so) =>
        onProgress?.(`${column.table}.${column.column}`, so),
      );
      done.moved += moved;
    }
    return done;
  } finally {
    await client.end();
  }
}

/** Goes through one column in the order of its primary key, until a whole pass finds nothing that it can move. */
async function rotateColumn(
  client: pg.Client,
  crypto: FieldCrypto,
  column: SealedColumn,
  batch: number,
  left: string[],
  tell: (moved: number) => void,
): Promise<number> {
  let moved = 0;
  for (;;) {
    const before = moved;
    const failed: string[] = [];
    let after: Row | undefined;
    do {
      const rows = await read(client, crypto.activeKey, column, after, batch);
      after = rows.length === batch ? rows.at(-1) : undefined;
      if (rows.length === 0) continue;
      moved += await write(client, crypto, column, rows, failed);
      tell(moved);
    } while (after);
    if (moved > before && failed.length === 0) continue;
    left.push(...failed);
    return moved;
  }
}

/** The next rows under another key, in the order of the primary key. */
async function read(
  client: pg.Client,
  active: string,
  c: SealedColumn,
  after: Row | undefined,
  limit: number,
): Promise<Row[]> {
  const keys = c.key.join(', ');
  const more = (c.index?.with ?? []).map((name) => `, ${name}`).join('');
  const beyond = after ? `and (${keys}) > (${c.key.map((_, i) => `$${i + 2}`).join(', ')})` : '';
  const { rows } = await client.query(
    `select ${keys}, ${c.column} as sealed${more} from ${c.table}
     where ${c.column} is not null and split_part(${c.column}, '.', 2) <> $1 ${beyond} order by ${keys} limit ${limit}`,
    [active, ...(after ? c.key.map((name) => after[name]) : [])],
  );
  return rows;
}

async function write(
  client: pg.Client,
  crypto: FieldCrypto,
  c: SealedColumn,
  rows: readonly Row[],
  failed: string[],
): Promise<number> {
  const fresh = rows.flatMap((row) => anew(crypto, c, row, failed));
  try {
    return await update(client, c, fresh);
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
  }
  // Two rows of one value under two keys: the constraint refuses the batch, so the others go one by one.
  let moved = 0;
  for (const row of fresh) {
    try {
      moved += await update(client, c, [row]);
    } catch (error) {
      if ((error as { code?: string }).code !== '23505') throw error;
      failed.push(`${c.table}.${c.column} ${row[c.key.at(-1) as string]}: another row has the same value`);
    }
  }
  return moved;
}

function anew(crypto: FieldCrypto, c: SealedColumn, row: Row, failed: string[]): Row[] {
  const id = String(row[c.key.at(-1) as string]);
  try {
    const plain = crypto.open(String(row.sealed), c.aad(id));
    const index = c.index ? { index: c.index.of(crypto, plain, row) } : {};
    return [{ ...row, old: row.sealed, fresh: crypto.seal(plain, c.aad(id)), ...index }];
  } catch {
    failed.push(`${c.table}.${c.column} ${id}: cannot be opened with this ring`);
    return [];
  }
}

async function update(client: pg.Client, c: SealedColumn, rows: readonly Row[]): Promise<number> {
  if (rows.length === 0) return 0;
  const types = c.key.map((name) => `${name} ${name === 'hospital_id' ? 'integer' : 'uuid'}`).join(', ');
  const same = c.key.map((name) => `t.${name} = r.${name}`).join(' and ');
  const index = c.index ? `, ${c.index.column} = r.index` : '';
  // Compared with what was read: a value that somebody changed meanwhile is not overwritten.
  const { rowCount } = await client.query(
    `update ${c.table} t set ${c.column} = r.fresh${index}
     from jsonb_to_recordset($1::jsonb) as r (${types}, old text, fresh text, index text)
     where ${same} and t.${c.column} = r.old`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}
