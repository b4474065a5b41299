import type pg from 'pg';
import { JOB_SCHEMA } from './install.ts';

/** No handler of ours takes as long: whoever holds a job for so many minutes is dead. */
export const DEAD_AFTER_MINUTES = 5;

/**
 * Gives back the jobs that a killed process held; the library itself would wait four hours. Answers how many. `pool`
 * acts as the worker role.
 */
export async function freeHeld(pool: Pick<pg.Pool, 'query'>): Promise<number> {
  const { rows } = await pool.query<{ workers: string[]; n: number }>(
    `select array_agg(distinct locked_by) as workers, count(*)::integer as n from ${JOB_SCHEMA}._private_jobs
     where locked_at < clock_timestamp() - make_interval(mins => $1)`,
    [DEAD_AFTER_MINUTES],
  );
  const [held] = rows;
  if (!held?.n) return 0;
  await pool.query(`select ${JOB_SCHEMA}.force_unlock_workers($1::text[])`, [held.workers]);
  return held.n;
}
