import type { App } from '../app.ts';
import type { DueSweep } from '../room.ts';

const LIMIT = 100;
const MOST_ROUNDS = 10_000;

/**
 * Runs every sweep of every room for one hospital on platform time, round by round until each finds nothing. Sweeps
 * that find nothing share a transaction, for most ticks have nothing to do; one that finds something ends it, so each
 * round of work commits by itself. A sweep that fails is logged and tried again at the next tick; the others run.
 * Answers how many rows were handled. With `wait`, a sweep running in another process is waited for instead of left to it.
 */
export async function runDue(app: App, hospital: number, wait: boolean): Promise<number> {
  const sweeps = app.rooms.flatMap((room) => room.due ?? []);
  let handled = 0;
  let own = { rounds: 0, count: 0 };
  for (let at = 0; at < sweeps.length; ) {
    const reached = { at };
    try {
      const count = await untilOneFinds(app, hospital, sweeps, reached, wait);
      if (reached.at !== at) own = { rounds: 0, count: 0 };
      // Asked again: it may have more.
      own = { rounds: own.rounds + 1, count: own.count + count };
      handled += count;
      if (own.rounds > MOST_ROUNDS)
        throw new Error('always finds more: a sweep must move its rows out of its own condition');
      at = reached.at;
    } catch (error) {
      if (own.rounds > MOST_ROUNDS) handled -= own.count;
      const { code, name, stack } = error as Error & { code?: string };
      const frames = stack?.split('\n').filter((line) => line.trim().startsWith('at '));
      const due = sweeps[reached.at]?.name;
      app.log.error({ due, hospital, code, name, stack: frames }, 'a due sweep failed');
      at = reached.at + 1;
    }
  }
  return handled;
}

/** Runs the sweeps from `reached.at` on in one transaction, until one finds something or all were asked; moves `reached`. */
async function untilOneFinds(
  app: App,
  hospital: number,
  sweeps: readonly DueSweep[],
  reached: { at: number },
  wait: boolean,
): Promise<number> {
  const call = wait ? 'pg_advisory_xact_lock' : 'pg_try_advisory_xact_lock';
  return app.db.tx({ hospital }, async (t) => {
    const names = sweeps.slice(reached.at).map(({ name }) => `due:${name}`);
    const { rows } = await t.client.query<{ got: unknown }>(
      `select ${call}(hashtext(name), $2) as got from unnest($1::text[]) with ordinality as due (name, place) order by place`,
      [names, hospital],
    );
    for (const { got } of rows) {
      if (wait || got === true) {
        const count = await (sweeps[reached.at] as DueSweep).sweep(app, t, app.clock.now(), LIMIT);
        if (count > 0) return count;
      }
      reached.at += 1;
    }
    return 0;
  });
}
