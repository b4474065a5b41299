import { beforeAll, expect, test } from 'vitest';
import type { Tx } from '#platform/db/tx.ts';
import { decideOnce } from '#platform/idempotency/decide-once.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { bookAll } from '../app/book.ts';
import { makeSession, wish } from '../testing/fixture.ts';
import { planByKeys } from './plan-by-keys.ts';

let a: TestApp;
beforeAll(async () => {
  a = await testApp('demo');
});

interface Asked {
  text: string;
  values: unknown[];
}

/** Runs one batch of forty bookings, then asks how the planner reads each of its statements; undone at the end. */
async function wholeTableReads(before: (t: Tx) => Promise<unknown>): Promise<string[]> {
  const session = await makeSession(a.app, { slots: 40 });
  const claim = () => ({ actor: 'plan', route: 'booking.book', key: newId(), hash: 'h' });
  const requests = session.slots.map((slot) =>
    wish({ slot, claim: claim(), caller: { account: newId(), device: newId() } }),
  );
  const undo = new Error('undo');
  let plans: string[] = [];
  const work = a.app.db.tx({ hospital: 1 }, async (t) => {
    await before(t);
    const asked: Asked[] = [];
    const query = (text: string, values: unknown[] = []) => {
      asked.push({ text, values });
      return t.client.query(text, values);
    };
    const client = new Proxy(t.client, { get: (target, key) => (key === 'query' ? query : Reflect.get(target, key)) });
    await decideOnce({ ...t, client }, requests, a.app.clock.now(), (tx, fresh) => bookAll(a.app, tx, fresh));
    for (const { text, values } of asked) {
      const { rows } = await t.client.query(`explain ${text}`, values);
      plans = plans.concat(rows.map((row) => row['QUERY PLAN'] as string));
    }
    throw undo;
  });
  await expect(work).rejects.toBe(undo);
  return plans.filter((line) => line.includes('Seq Scan'));
}

test('no statement of a booking batch reads a whole table, whatever the statistics say', async () => {
  expect(await wholeTableReads(planByKeys)).toEqual([]);
});

test('a planner that is kept from the indexes is seen to read whole tables (control)', async () => {
  const blind = (t: Tx) => t.client.query('set local enable_indexscan = off; set local enable_bitmapscan = off');
  expect((await wholeTableReads(blind)).length).toBeGreaterThan(3);
});
