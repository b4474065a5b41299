import { beforeAll, expect, it } from 'vitest';
import { type PlatformApp, platformApp, platformDatabase } from '../../test/support/platform.ts';
import { realClock } from './clock/clock.ts';
import { newId } from './ids.ts';
import { enqueue } from './jobs/enqueue.ts';
import { emit } from './outbox/emit.ts';

let p: PlatformApp;
const heard: string[] = [];
const waiting = new Map<string, () => void>();

/** Resolves when `what` has happened, even if it already has. */
function happens(what: string): Promise<void> {
  return heard.includes(what) ? Promise.resolve() : new Promise((resolve) => waiting.set(what, resolve));
}
function note(what: string): void {
  heard.push(what);
  waiting.get(what)?.();
}

beforeAll(async () => {
  p = platformApp(
    await platformDatabase(),
    {
      subscriptions: [
        { event: 'probe.done', name: 'probe.hear', handle: async (_app, _t, event) => note(`event ${event.subject}`) },
      ],
      jobs: [{ name: 'probe.send', handle: async (_app, { id }) => note(`job ${id}`) }],
    },
    realClock,
  );
});

it('after every connection was killed, events, jobs and live pages go on by themselves', async () => {
  await p.spine.start();
  for (const round of ['before', 'after']) {
    const subject = newId();
    const page = new Promise((resolve) => p.app.events.subscribe(`subject/${subject}`, resolve));
    await p.app.db.tx({ hospital: 1 }, async (t) => {
      await emit(t, { type: 'probe.done', subject, seq: 1, payload: {} }, p.app.clock.now());
      await enqueue(t, 'probe.send', { hospital: 1, id: subject });
    });
    await Promise.all([happens(`event ${subject}`), happens(`job ${subject}`), page]);
    if (round === 'before') {
      const killed = await p.rows(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`);
      expect(killed.length).toBeGreaterThan(3);
      await usable();
    }
  }
  expect(heard).toHaveLength(4);
});

/** The pool may still hand out a connection it does not know to be dead: a client would be told to try again. */
async function usable(): Promise<void> {
  for (;;) {
    const fine = await p.app.db.tx({ hospital: 1 }, (t) => t.client.query('select 1')).catch(() => null);
    if (fine) return;
  }
}
