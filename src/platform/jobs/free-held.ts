import type pg from 'pg';
import { addMinutes, type Instant } from '#kernel/instant.ts';
import { JOB_SCHEMA } from './install.ts';

/** No handler of ours takes as long: whoever holds a job for so many minutes is dead. */
export const DEAD_AFTER_MINUTES = 5;

/**
 * Gives back the jobs that a killed process held; the library itself would wait four hours. Answers how many. `pool`
 * acts as the worker role. Jobs are stamped on real time, also where the clock of the house stands still.
 */
export async function freeHeld(pool: Pick<pg.Pool, 'query'>, now: Instant): Promise<number> {
  const { rows } = await pool.query<{ workers: string[]; n: number }>(
    `select array_agg(distinct locked_by) as workers, count(*)::integer as n from ${JOB_SCHEMA}._private_jobs
     where locked_at < $1`,
    [addMinutes(now, -DEAD_AFTER_MINUTES)],
  );
  const [held] = rows;
  if (!held?.n) return 0;
  await pool.query(`select ${JOB_SCHEMA}.force_unlock_workers($1::text[])`, [held.workers]);
  return held.n;
}
