import pg from 'pg';
import type { Config } from '../config/config.ts';
import { ROLES } from './roles.ts';

/**
 * Runs `open`, which migrates and fills, while no other start does the same on the database at `url`: the second of two
 * waits and finds it filled. A demo whose filling was cut short is emptied first; nobody was ever served from it.
 */
export async function oneStarter<T>(url: string, mode: Config['SHUXIN_MODE'], open: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('shuxin.start'))`);
    if (mode === 'demo' && (await isHalfFilled(client))) await dropOurs(client);
    return await open();
  } finally {
    await client.end();
  }
}

async function isHalfFilled(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`select to_regclass('platform.installation') is not null as there`);
  if (!rows[0].there) return false;
  const { rowCount } = await client.query(`select from platform.installation where mode = 'demo' and not seeded`);
  return rowCount === 1;
}

/** Only what our own roles made: an operator's other schemas in the same database stay. */
async function dropOurs(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select quote_ident(n.nspname) as name from pg_namespace n join pg_roles r on r.oid = n.nspowner
     where r.rolname = any($1::text[])`,
    [[ROLES.owner, ROLES.worker]],
  );
  if (rows.length > 0) await client.query(`drop schema ${rows.map((row) => row.name).join(', ')} cascade`);
}
