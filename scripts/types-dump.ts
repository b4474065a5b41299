import type pg from 'pg';

const TS: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  float8: 'number',
  json: 'Json',
  jsonb: 'Json',
};

/** `db/types.ts`: one entry per table and view, keyed `room.table`, as the query builder needs them. */
export async function typesDump(client: pg.Client): Promise<string> {
  const { rows } = await client.query(`
    select n.nspname || '.' || c.relname as relation, c.relkind = 'v' as view, a.attname as name, a.attnotnull as needed,
      coalesce(e.typname, t.typname) as type, e.oid is not null as many,
      a.atthasdef or a.attidentity <> '' as optional
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    where c.relkind in ('r', 'v') and n.nspname in (select room from platform.migration)
    order by 1, a.attnum`);
  const relations = Map.groupBy(rows, (row) => row.relation as string);
  const entries = [...relations].map(([relation, columns]) => {
    const fields = columns.map((c) => `    ${c.name}: ${fieldType(c)};`);
    return `  '${relation}': {\n${fields.join('\n')}\n  };`;
  });
  return [
    '// Generated from the catalogue by `npm run dump`; do not edit. Instants and dates are ISO text.',
    "import type { Generated } from 'kysely';",
    '',
    'type Json = unknown;',
    '',
    `export interface DB {\n${entries.join('\n')}\n}`,
    '',
  ].join('\n');
}

function fieldType(c: { type: string; many: boolean; needed: boolean; view: boolean; optional: boolean }): string {
  const base = TS[c.type] ?? 'string';
  const full = c.many ? `${base}[]` : base;
  // A view's columns carry no NOT NULL in the catalogue.
  const type = c.needed ? full : `${full} | null`;
  return c.optional ? `Generated<${type}>` : type;
}
