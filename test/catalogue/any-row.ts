import type pg from 'pg';

export interface Column {
  name: string;
  type: string;
  generated: boolean;
}

/** Columns of a table that a row must or may name; identity and generated ones fill themselves. */
export async function columnsOf(client: Pick<pg.Pool, 'query'>, table: string): Promise<Column[]> {
  const { rows } = await client.query(
    `select a.attname as name, format_type(a.atttypid, null) as type,
        a.attidentity <> '' or a.attgenerated <> '' as generated
      from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table],
  );
  return rows;
}

/** An insert of one row of typed filler; `fixed` gives SQL literals for the columns that matter. */
export function insertOfAnyRow(table: string, columns: readonly Column[], fixed: Record<string, string>): string {
  const named = columns.filter((column) => !column.generated);
  const values = named.map((column) => fixed[column.name] ?? filler(column.type));
  return `insert into ${table} (${named.map((column) => `"${column.name}"`).join(', ')}) values (${values.join(', ')})`;
}

function filler(type: string): string {
  if (type.endsWith('[]')) return `'{}'::${type}`;
  if (type === 'uuid') return 'gen_random_uuid()';
  if (type === 'boolean') return 'false';
  if (/^(smallint|integer|bigint|numeric|real|double)/.test(type)) return '1';
  if (type === 'xid8') return `'1'::xid8`;
  if (/^timestamp/.test(type)) return `'2026-01-01'::${type}`;
  if (type === 'date') return `'2026-01-01'`;
  if (/^time/.test(type)) return `'08:00'`;
  if (type === 'bytea') return `'\\x00'`;
  if (/^jsonb?$/.test(type)) return `'{}'`;
  if (/range$/.test(type)) return `'empty'::${type}`;
  return `'x'::${type}`;
}

/**
 * Takes foreign keys, checks and uniqueness away, so that filler fits every table. Rights and row-level security stay
 * as they are; the database is the test's own copy.
 */
export async function loosenConstraints(client: Pick<pg.Pool, 'query'>, tables: readonly string[]): Promise<void> {
  const { rows } = await client.query(
    `select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint
      where conrelid = any($1::text[]::regclass[]) and contype in ('f', 'c', 'u', 'x', 'p')
      order by contype in ('p', 'u')`,
    [tables],
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name} cascade`);
  const { rows: indexes } = await client.query(
    `select indexrelid::regclass::text as name from pg_index
      where indrelid = any($1::text[]::regclass[]) and (indisunique or indisexclusion)`,
    [tables],
  );
  for (const { name } of indexes) await client.query(`drop index ${name}`);
}
