import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface ImportRecord {
  id: string;
  kind: string;
  state: 'checked' | 'imported' | 'undone' | 'discarded';
  by: string;
  createdAt: Instant;
  rows: number;
  fresh: number;
  same: number;
  wrong: number;
  made: number;
  importedAt: Instant | null;
  undoneAt: Instant | null;
  dueAt: Instant | null;
}

export type Counts = Pick<ImportRecord, 'rows' | 'fresh' | 'same' | 'wrong'>;

const COLUMNS = `import_id as id, kind, state, by_name as by, created_at as "createdAt", rows, fresh, same, wrong, made,
  imported_at as "importedAt", undone_at as "undoneAt", due_at as "dueAt"`;

export async function insertImport(
  t: Tx,
  it: { id: string; kind: string; account: string; by: string; counts: Counts; dueAt: Instant },
  now: Instant,
): Promise<void> {
  const { rows, fresh, same, wrong } = it.counts;
  await t.client.query(
    `insert into catalog.import
       (hospital_id, import_id, kind, state, account_id, by_name, created_at, rows, fresh, same, wrong, due_at)
     values ($1, $2, $3, 'checked', $4, $5, $6, $7, $8, $9, $10, $11)`,
    [t.scope.hospital, it.id, it.kind, it.account, it.by, now, rows, fresh, same, wrong, it.dueAt],
  );
}

export async function importById(t: Tx, id: string): Promise<ImportRecord | undefined> {
  const { rows } = await t.client.query<ImportRecord>(
    `select ${COLUMNS} from catalog.import where hospital_id = $1 and import_id = $2`,
    [t.scope.hospital, id],
  );
  return rows[0];
}

/** The latest imports of these kinds, newest first. */
export async function importRows(t: Tx, kinds: readonly string[], limit: number): Promise<ImportRecord[]> {
  const { rows } = await t.client.query<ImportRecord>(
    `select ${COLUMNS} from catalog.import where hospital_id = $1 and kind = any($2::text[])
     order by created_at desc, import_id desc limit $3`,
    [t.scope.hospital, kinds, limit],
  );
  return rows;
}

/** checked -> imported; false when somebody else was first, or it is over. */
export async function takeImport(t: Tx, id: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update catalog.import set state = 'imported', imported_at = $3
     where hospital_id = $1 and import_id = $2 and state = 'checked'`,
    [t.scope.hospital, id, now],
  );
  return rowCount === 1;
}

/** imported -> undone; false when it is not imported. */
export async function undoImport(t: Tx, id: string, account: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update catalog.import set state = 'undone', undone_at = $3, undone_by = $4
     where hospital_id = $1 and import_id = $2 and state = 'imported'`,
    [t.scope.hospital, id, now, account],
  );
  return rowCount === 1;
}

/** checked -> discarded. */
export async function discardImport(t: Tx, id: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update catalog.import set state = 'discarded' where hospital_id = $1 and import_id = $2 and state = 'checked'`,
    [t.scope.hospital, id],
  );
  return rowCount === 1;
}

export async function setCounts(
  t: Tx,
  id: string,
  it: Counts & { made: number; dueAt: Instant | null },
): Promise<void> {
  await t.client.query(
    `update catalog.import set rows = $3, fresh = $4, same = $5, wrong = $6, made = $7, due_at = $8
     where hospital_id = $1 and import_id = $2`,
    [t.scope.hospital, id, it.rows, it.fresh, it.same, it.wrong, it.made, it.dueAt],
  );
}

/** Imports whose kept content is over, at most `limit`: their ids. Files that were never imported are discarded. */
export async function expireImports(t: Tx, now: Instant, limit: number): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `update catalog.import set due_at = null, state = case state when 'checked' then 'discarded' else state end
     where hospital_id = $1 and import_id in (
       select import_id from catalog.import where hospital_id = $1 and due_at <= $2 order by due_at limit $3)
     returning import_id as id`,
    [t.scope.hospital, now, limit],
  );
  return rows.map((row) => row.id);
}

export interface SealedPart {
  id: string;
  sealed: string;
}

export async function putParts(t: Tx, id: string, parts: readonly SealedPart[]): Promise<void> {
  await dropParts(t, [id]);
  await t.client.query(
    `insert into catalog.import_part (hospital_id, part_id, import_id, part, content_sealed)
     select $1, part_id, $2, n - 1, sealed from unnest($3::uuid[], $4::text[]) with ordinality as p (part_id, sealed, n)`,
    [t.scope.hospital, id, parts.map((it) => it.id), parts.map((it) => it.sealed)],
  );
}

/** In order; none once the content is gone. */
export async function partsOf(t: Tx, id: string, only: 'all' | 'first'): Promise<SealedPart[]> {
  const { rows } = await t.client.query<SealedPart>(
    `select part_id as id, content_sealed as sealed from catalog.import_part
     where hospital_id = $1 and import_id = $2 and ($3 or part = 0) order by part`,
    [t.scope.hospital, id, only === 'all'],
  );
  return rows;
}

export async function dropParts(t: Tx, ids: readonly string[]): Promise<void> {
  await t.client.query('delete from catalog.import_part where hospital_id = $1 and import_id = any($2::uuid[])', [
    t.scope.hospital,
    ids,
  ]);
}

export async function insertMade(t: Tx, id: string, made: readonly string[]): Promise<void> {
  await t.client.query(
    `insert into catalog.import_made (hospital_id, import_id, made_id) select $1, $2, * from unnest($3::uuid[])`,
    [t.scope.hospital, id, made],
  );
}

export async function madeBy(t: Tx, id: string): Promise<string[]> {
  const { rows } = await t.client.query<{ made_id: string }>(
    'select made_id from catalog.import_made where hospital_id = $1 and import_id = $2 order by made_id',
    [t.scope.hospital, id],
  );
  return rows.map((row) => row.made_id);
}
