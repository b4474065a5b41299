import type pg from 'pg';

export interface Table {
  name: string;
  kind: 'r' | 'p' | 'v' | 'm' | 'f';
  owner: string;
  options: string[] | null;
  rls: boolean;
  forced: boolean;
  firstColumn: { name: string; type: string; required: boolean } | null;
  columnGrants: number;
}

export interface Constraint {
  table: string;
  name: string;
  kind: 'p' | 'u' | 'f' | 'x' | 'unique index';
  columns: string[];
  target: string | null;
  targetColumns: string[] | null;
  deferrable: boolean;
  onDelete: string | null;
  onUpdate: string | null;
}

export interface Policy {
  table: string;
  name: string;
  command: string;
  /** Whom it is for; null is everybody. */
  roles: string | null;
  using: string | null;
  check: string | null;
}

export interface Catalogue {
  tables: Table[];
  constraints: Constraint[];
  policies: Policy[];
  triggers: string[];
  roles: { name: string; superuser: boolean; bypass: boolean }[];
}

/** Reads what the database really holds in the given schemas: the truth the manifests are compared with. */
export async function readCatalogue(client: Pick<pg.Pool, 'query'>, schemas: readonly string[]): Promise<Catalogue> {
  const all = async <T>(text: string) => (await client.query(text, [schemas])).rows as T[];
  return {
    tables: await all<Table>(TABLES),
    constraints: [...(await all<Constraint>(CONSTRAINTS)), ...(await all<Constraint>(UNIQUE_INDEXES))],
    policies: await all<Policy>(POLICIES),
    triggers: (await all<{ name: string }>(TRIGGERS)).map(({ name }) => name),
    roles: (
      await client.query(
        `select rolname as name, rolsuper as superuser, rolbypassrls as bypass from pg_roles where rolname ~ '^shuxin_'`,
      )
    ).rows,
  };
}

const NAMED = `n.nspname || '.' || c.relname`;
const OURS = `join pg_namespace n on n.oid = c.relnamespace and n.nspname = any($1)`;

const TABLES = `select ${NAMED} as name, c.relkind as kind, pg_get_userbyid(c.relowner) as owner,
    c.reloptions as options, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
    (select json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull)
       from pg_attribute a where a.attrelid = c.oid and a.attnum = 1) as "firstColumn",
    (select count(*)::integer from pg_attribute a where a.attrelid = c.oid and a.attacl is not null) as "columnGrants"
  from pg_class c ${OURS} where c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`;

const columns = (relation: string, numbers: string) =>
  `(select array_agg(a.attname::text order by k.at) from unnest(${numbers}) with ordinality as k(number, at)
      join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.number)`;

const CONSTRAINTS = `select ${NAMED} as table, o.conname as name, o.contype as kind,
    ${columns('o.conrelid', 'o.conkey')} as columns,
    (select fn.nspname || '.' || f.relname from pg_class f join pg_namespace fn on fn.oid = f.relnamespace
      where f.oid = o.confrelid) as target,
    ${columns('o.confrelid', 'o.confkey')} as "targetColumns",
    o.condeferrable as deferrable, nullif(o.confdeltype::text, ' ') as "onDelete", nullif(o.confupdtype::text, ' ') as "onUpdate"
  from pg_constraint o join pg_class c on c.oid = o.conrelid ${OURS}
  where o.contype in ('p', 'u', 'f', 'x') order by 1, 2`;

const UNIQUE_INDEXES = `select ${NAMED} as table, i.relname as name, 'unique index' as kind,
    ${columns('x.indrelid', 'x.indkey::smallint[]')} as columns, null as target, null as "targetColumns",
    not x.indimmediate as deferrable, null as "onDelete", null as "onUpdate"
  from pg_index x join pg_class c on c.oid = x.indrelid ${OURS} join pg_class i on i.oid = x.indexrelid
  where x.indisunique and not exists (select from pg_constraint o where o.conindid = x.indexrelid and o.contype in ('p', 'u', 'x'))
  order by 1, 2`;

const POLICIES = `select ${NAMED} as table, p.polname as name, p.polcmd as command,
    (select string_agg(r::regrole::text, ' ' order by r::regrole::text) from unnest(p.polroles) r where r <> 0) as roles,
    pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
  from pg_policy p join pg_class c on c.oid = p.polrelid ${OURS} order by 1, 2`;

const TRIGGERS = `select ${NAMED} || ': ' || t.tgname as name
  from pg_trigger t join pg_class c on c.oid = t.tgrelid ${OURS} where not t.tgisinternal order by 1`;
