import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { type PlatformApp, platformApp, platformDatabase } from '../../../test/support/platform.ts';
import { newId } from '../ids.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { emit } from '../outbox/emit.ts';
import { liftRestored, markRestored, readRestored } from './restored-mark.ts';

const mark = { backup: '000003', until: null, restoredAt: "2026-11-22T10:00:00.000Z, it's a copy" };
const done: string[] = [];
let p: PlatformApp;
let due = 1;

beforeAll(async () => {
  p = platformApp(await platformDatabase(), {
    subscriptions: [{ event: 'probe.done', name: 'probe.hear', handle: async () => void done.push('event') }],
    jobs: [{ name: 'probe.send', handle: async () => void done.push('job') }],
    due: [
      {
        name: 'probe.cancel',
        sweep: async () => {
          if (due === 0) return 0;
          due -= 1;
          done.push('due');
          return 1;
        },
      },
    ],
  });
});

async function asOwner(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: p.url });
  await client.connect();
  await work(client);
  await client.end();
}

test('a marked database delivers no event, runs no job and sweeps nothing, until the mark is lifted', async () => {
  await asOwner((client) => markRestored(client, mark));
  expect(await readRestored(p.app.db.pool)).toEqual(mark);
  await p.app.db.tx({ hospital: 1 }, async (t) => {
    await emit(t, { type: 'probe.done', subject: newId(), seq: 1, payload: {} }, p.app.clock.now());
    await enqueue(t, 'probe.send', { hospital: 1, id: newId() });
  });
  await p.spine.drain();
  await p.spine.settle();
  expect(done).toEqual([]);
  await asOwner(liftRestored);
  // On connections that were open all the while.
  expect(await readRestored(p.app.db.pool)).toBeNull();
  await p.spine.settle();
  expect(done.sort()).toEqual(['due', 'event', 'job']);
});

test('the app itself can neither set nor lift the mark', async () => {
  for (const change of [markRestored(p.app.db.pool as never, mark), liftRestored(p.app.db.pool as never)]) {
    await expect(change).rejects.toMatchObject({ code: '42501' });
  }
});
