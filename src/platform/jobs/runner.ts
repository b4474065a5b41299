import { type Runner, run, runOnce, type TaskList } from 'graphile-worker';
import type { App } from '../app.ts';
import { realClock } from '../clock/clock.ts';
import type { JobHandler } from '../room.ts';
import { freeHeld } from './free-held.ts';
import { JOB_SCHEMA } from './install.ts';
import { workerLogger } from './worker-logger.ts';
import { workerPool } from './worker-pool.ts';

export interface JobRunner {
  /** Runs jobs as they come, until `stop`. */
  start(): Promise<void>;
  /** Runs what is ready and returns; answers how many ran (a failed one counts and is tried again later). */
  drain(): Promise<number>;
  stop(): Promise<void>;
}

interface JobPayload {
  hospital: number;
  id?: string;
  ids?: string[];
}

const CONCURRENCY = 4;
const RESTART_MS = 1_000;
const FREE_MS = 60_000;
/**
 * Finished jobs are settled in groups. Without it the library settles each by a promise that nobody waits for: a
 * database that goes away at that moment would end the whole process.
 */
const SETTLE_TOGETHER = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/**
 * Runs the jobs of all manifests. `url` must reach the server itself (the library listens). Acts as the worker role,
 * which owns the job tables; the handlers work through `app.db` as the app role, under their hospital's policies.
 */
export function createJobRunner(app: App, url: string): JobRunner {
  const pool = workerPool(url, CONCURRENCY + 2);
  let ran = 0;
  const taskList: TaskList = {};
  for (const job of app.rooms.flatMap((room) => room.jobs ?? [])) taskList[job.name] = taskOf(job);
  const options = {
    pgPool: pool,
    schema: JOB_SCHEMA,
    taskList,
    noHandleSignals: true,
    logger: workerLogger(app.log),
    preset: SETTLE_TOGETHER,
  };
  let runner: Runner | null = null;
  let restart: NodeJS.Timeout | undefined;
  let stopped = false;
  let freeing: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  return {
    start,
    drain() {
      const mine = turn.then(drainNow);
      turn = mine.catch(() => undefined);
      return mine;
    },
    async stop() {
      stopped = true;
      clearTimeout(restart);
      clearInterval(freeing);
      await turn;
      await runner?.stop().catch(() => undefined);
      if (!pool.ended) await pool.end();
    },
  };

  async function start(): Promise<void> {
    const mine = await run({ ...options, concurrency: CONCURRENCY, pollInterval: 2_000 });
    runner = mine;
    freeing ??= setInterval(() => void free(), FREE_MS).unref();
    await free();
    // The library gives up on some failures of the database; hospitals do not.
    void mine.promise.catch(() => undefined).then(() => scheduleRestart());
  }

  async function free(): Promise<void> {
    try {
      const freed = await freeHeld(pool, realClock.now());
      if (freed > 0) app.log.warn({ freed }, 'jobs of a process that is gone are given back');
    } catch (error) {
      app.log.warn({ code: (error as { code?: string }).code }, 'held jobs could not be looked at');
    }
  }

  function scheduleRestart(): void {
    if (stopped) return;
    runner = null;
    app.log.warn('the job runner ended, starting it again');
    restart = setTimeout(() => void start().catch(scheduleRestart), RESTART_MS);
  }

  /** A job of one kind may carry one id or many; a handler of one gets them in turn. */
  async function hand(job: JobHandler, { hospital, id, ids = id ? [id] : [] }: JobPayload): Promise<void> {
    if ('handleAll' in job) return job.handleAll(app, { hospital, ids });
    for (const one of ids) await job.handle(app, { hospital, id: one });
  }

  function taskOf(job: JobHandler) {
    return async (payload: unknown): Promise<void> => {
      ran += 1;
      try {
        await hand(job, payload as JobPayload);
        app.wake((payload as JobPayload).hospital);
      } catch (error) {
        // The library writes the text of an error into its table and our log, and a text may quote a person.
        const { code, name, stack } = error as Error & { code?: unknown };
        const frames = stack?.split('\n').filter((line) => line.trim().startsWith('at '));
        app.log.warn({ job: job.name, code, name, stack: frames }, 'a job failed, it will be tried again');
        throw new Error(String(code ?? name));
      }
    };
  }

  async function drainNow(): Promise<number> {
    const before = ran;
    await freeHeld(pool, realClock.now());
    // Starting the library for nothing costs ten times this look.
    const { rows } = await pool.query(
      `select exists (select from ${JOB_SCHEMA}._private_jobs where is_available) as any`,
    );
    if (rows[0].any) await runOnce(options);
    return ran - before;
  }
}
