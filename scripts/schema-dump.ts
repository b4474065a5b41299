import type pg from 'pg';

const OURS = `n.nspname in (select room from platform.migration)`;

/** The schema as the catalogue tells it: tables, constraints, indexes, policies, grants, views, functions. */
export async function schemaDump(client: pg.Client): Promise<string> {
  const tables = await rows(
    client,
    `
    select n.nspname || '.' || c.relname as name, c.oid, c.relrowsecurity as rls, c.relforcerowsecurity as force
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${OURS} order by 1`,
  );
  const parts = ['-- Generated from the catalogue by `npm run dump`; do not edit.'];
  for (const table of tables) parts.push(await tableText(client, table));
  const views = await rows(
    client,
    `
    select n.nspname || '.' || c.relname as name, pg_get_viewdef(c.oid) as body, c.reloptions::text as options
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v' and ${OURS} order by 1`,
  );
  for (const view of views) parts.push(`create view ${view.name} with ${view.options} as\n${view.body}`);
  const functions = await rows(
    client,
    `
    select pg_get_functiondef(p.oid) as body from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${OURS} order by p.proname`,
  );
  for (const f of functions) parts.push(`${f.body};`);
  return `${parts.join('\n\n')}\n`;
}

async function tableText(client: pg.Client, table: Row): Promise<string> {
  const columns = await rows(
    client,
    `
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as needed, a.attidentity as identity,
      pg_get_expr(d.adbin, d.adrelid) as fallback
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table.oid],
  );
  // PostgreSQL 18 lists NOT NULL as constraints; the column already says so.
  const constraints = await rows(
    client,
    `
    select conname as name, pg_get_constraintdef(oid) as body from pg_constraint
    where conrelid = $1 and contype <> 'n' order by contype desc, conname`,
    [table.oid],
  );
  const indexes = await rows(
    client,
    `
    select pg_get_indexdef(i.indexrelid) as body from pg_index i
    where i.indrelid = $1 and not exists (select from pg_constraint where conindid = i.indexrelid) order by 1`,
    [table.oid],
  );
  const policies = await rows(
    client,
    `
    select polname as name, pg_get_expr(polqual, polrelid) as visible, pg_get_expr(polwithcheck, polrelid) as writable
    from pg_policy where polrelid = $1 order by 1`,
    [table.oid],
  );
  const grants = await rows(
    client,
    `
    select grantee::regrole::text as role, string_agg(lower(privilege_type), ', ' order by privilege_type) as rights
    from pg_class c, aclexplode(c.relacl) where c.oid = $1 and grantee <> c.relowner group by 1 order by 1`,
    [table.oid],
  );
  const lines = [
    ...columns.map(
      (c) =>
        `  ${c.name} ${c.type}${c.needed ? ' not null' : ''}${c.fallback ? ` default ${c.fallback}` : ''}${c.identity ? ' generated as identity' : ''}`,
    ),
    ...constraints.map((c) => `  constraint ${c.name} ${c.body}`),
  ];
  return [
    `create table ${table.name} (\n${lines.join(',\n')}\n);`,
    ...indexes.map((i) => `${i.body};`),
    ...(table.rls
      ? [`alter table ${table.name} enable row level security${table.force ? ', force row level security' : ''};`]
      : []),
    ...policies.map(
      (p) => `create policy ${p.name} on ${table.name}\n  using ${p.visible}\n  with check ${p.writable};`,
    ),
    ...grants.map((g) => `grant ${g.rights} on ${table.name} to ${g.role};`),
  ].join('\n');
}

type Row = Record<string, string | boolean | null>;

async function rows(client: pg.Client, text: string, values: unknown[] = []): Promise<Row[]> {
  return (await client.query(text, values)).rows;
}
