import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { ROLES } from '../db/roles.ts';
import { workerLogger } from './worker-logger.ts';
import { workerPool } from './worker-pool.ts';

export const JOB_SCHEMA = 'graphile_worker';

/**
 * Brings the job tables to the version of the library, and writes `platform.enqueue`, the one door to them. The tables
 * carry row-level security without policies: only their owner sees rows. So the worker role owns them, and the app role
 * gets nothing but EXECUTE on a function that runs as the worker. Idempotent; call it after the migrations.
 */
export async function installJobs(url: string): Promise<void> {
  const pool = workerPool(url, 2);
  try {
    await runMigrations({ pgPool: pool, schema: JOB_SCHEMA, logger: workerLogger(null) });
  } finally {
    await pool.end();
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(enqueueSql);
  } finally {
    await client.end();
  }
}

// SECURITY DEFINER with a fixed search path; the hospital is compared with the transaction's own, so no room can
// enqueue for another hospital. The grant to create is taken back at once.
const enqueueSql = `
begin;
select pg_advisory_xact_lock(hashtext('shuxin.install_jobs'));
set local role ${ROLES.owner};
grant usage, create on schema platform to ${ROLES.worker};
set local role ${ROLES.worker};
create or replace function platform.enqueue(hospital integer, name text, payload json) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
begin
  if hospital is distinct from nullif(current_setting('app.hospital', true), '')::integer then
    raise exception 'a job belongs to the hospital of its transaction' using errcode = '42501';
  end if;
  perform ${JOB_SCHEMA}.add_job(name, payload);
end $body$;
revoke all on function platform.enqueue(integer, text, json) from public;
grant execute on function platform.enqueue(integer, text, json) to ${ROLES.app};
set local role ${ROLES.owner};
revoke create on schema platform from ${ROLES.worker};
commit;
`;
