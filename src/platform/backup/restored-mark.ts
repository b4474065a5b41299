import type pg from 'pg';

/** Says that this database is a restored copy: it sends nothing until somebody lifts the mark. */
export interface RestoredMark {
  backup: string;
  /** The instant it was brought to; null: the end of what was saved. */
  until: string | null;
  restoredAt: string;
}

const NAME = 'shuxin.restored';

/**
 * The mark is a setting of the database itself: a database of any older schema can carry it, a restart and a migration
 * keep it, a dump does not take it along, and only the owner of the database can change it.
 */
export async function markRestored(client: Pick<pg.Client, 'query'>, mark: RestoredMark): Promise<void> {
  const value = JSON.stringify(mark).replaceAll("'", "''");
  await client.query(`alter database ${await thisDatabase(client)} set "${NAME}" = '${value}'`);
}

export async function liftRestored(client: Pick<pg.Client, 'query'>): Promise<void> {
  await client.query(`alter database ${await thisDatabase(client)} reset "${NAME}"`);
}

/** The mark as it stands now, also on a connection older than it; null for a database that may send. */
export async function readRestored(client: {
  query(text: string): Promise<{ rows: unknown[] }>;
}): Promise<RestoredMark | null> {
  const { rows } = await client.query(
    `select (select setting from unnest(s.setconfig) as setting where setting like '${NAME}=%') as text
     from (select 1) as one left join pg_db_role_setting s
       on s.setrole = 0 and s.setdatabase = (select oid from pg_database where datname = current_database())`,
  );
  const text = (rows[0] as { text: string | null } | undefined)?.text;
  return text ? (JSON.parse(text.slice(NAME.length + 1)) as RestoredMark) : null;
}

async function thisDatabase(client: Pick<pg.Client, 'query'>): Promise<string> {
  const { rows } = await client.query('select quote_ident(current_database()) as name');
  return rows[0].name;
}
