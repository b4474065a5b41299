import type { App } from '../app.ts';
import type { DueSweep } from '../room.ts';

const LIMIT = 100;
const MOST_ROUNDS = 10_000;

/**
 * Runs every sweep of every room for one hospital on platform time, each round in a transaction of its own, until the
 * sweep finds nothing. A sweep that fails is logged and tried again at the next tick; the others run. Answers how many
 * rows were handled. With `wait`, a sweep running in another process is waited for instead of left to it.
 */
export async function runDue(app: App, hospital: number, wait: boolean): Promise<number> {
  let handled = 0;
  for (const due of app.rooms.flatMap((room) => room.due ?? [])) {
    try {
      handled += await sweepToTheEnd(app, hospital, due, wait);
    } catch (error) {
      const { code, name, stack } = error as Error & { code?: string };
      const frames = stack?.split('\n').filter((line) => line.trim().startsWith('at '));
      app.log.error({ due: due.name, hospital, code, name, stack: frames }, 'a due sweep failed');
    }
  }
  return handled;
}

async function sweepToTheEnd(app: App, hospital: number, due: DueSweep, wait: boolean): Promise<number> {
  const call = wait ? 'pg_advisory_xact_lock' : 'pg_try_advisory_xact_lock';
  let handled = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const count = await app.db.tx({ hospital }, async (t) => {
      const { rows } = await t.client.query(`select ${call}(hashtext($1), $2) as got`, [`due:${due.name}`, hospital]);
      if (!wait && rows[0].got !== true) return 0;
      return due.sweep(app, t, app.clock.now(), LIMIT);
    });
    if (count === 0) return handled;
    handled += count;
  }
  throw new Error(`${due.name} always finds more: a sweep must move its rows out of its own condition`);
}
