import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addSeconds } from '#kernel/instant.ts';
import {
  PLATFORM_NOW as now,
  type PlatformApp,
  platformApp,
  platformDatabase,
} from '../../../test/support/platform.ts';
import type { App } from '../app.ts';
import type { Tx } from '../db/tx.ts';
import { newId } from '../ids.ts';
import type { OutboxEvent } from '../room.ts';
import { announce } from './announce.ts';
import { emitAll } from './emit.ts';

/** What each call of the handler of many was given. */
const calls: OutboxEvent[][] = [];
const failing = new Set<string>();
let database: Awaited<ReturnType<typeof platformDatabase>>;
let p: PlatformApp;

async function copyAll(_app: App, t: Tx, events: readonly OutboxEvent[]): Promise<void> {
  calls.push([...events]);
  const copies = events.map(({ subject, seq }) => ({ type: 'probe.copied', subject, seq, payload: {} }));
  await emitAll(t, copies, now);
  for (const { subject } of events) {
    announce(t, `probe.page/${subject}`);
    if (failing.has(subject)) await t.client.query('select 1/0');
  }
}

async function happen(hospital: number, ...all: [string, number][]): Promise<void> {
  const events = all.map(([subject, seq]) => ({ type: 'probe.done', subject, seq, payload: {} }));
  await p.app.db.tx({ hospital }, (t) => emitAll(t, events, now));
}
const copies = (hospital: number) =>
  p.rows<{ subject: string; seq: number }>(
    `select subject, subject_seq as seq from platform.outbox where hospital_id = $1 and type = 'probe.copied'`,
    [hospital],
  );

beforeAll(async () => {
  database = await platformDatabase();
  p = platformApp(database, {
    subscriptions: [{ event: 'probe.done', name: 'probe.copy', handleAll: copyAll }],
  });
});
beforeEach(() => {
  calls.length = 0;
  failing.clear();
});

test('a handler of many gets all that waits at once, but never two events of one subject together', async () => {
  const [a, b, c] = [newId(), newId(), newId()];
  await happen(1, [a, 2], [b, 1], [a, 1], [c, 1], [a, 3]);
  await p.spine.drain();
  const seen = calls.map((events) => events.map(({ subject, seq }) => `${subject} ${seq}`).toSorted());
  expect(seen).toEqual([[`${a} 1`, `${b} 1`, `${c} 1`].toSorted(), [`${a} 2`], [`${a} 3`]]);
  const numbers = calls.flat().map((event) => event.dispatchNo);
  expect(numbers).toEqual([1, 2, 3, 4, 5]);
});

test('a failing event of many is found by handing each over alone; its neighbours go once, it backs off', async () => {
  const [good, bad, other] = [newId(), newId(), newId()];
  failing.add(bad);
  const heard: string[] = [];
  p.app.events.subscribe(`probe.page/${good}`, () => heard.push('good'));
  p.app.events.subscribe(`probe.page/${bad}`, () => heard.push('bad'));
  await happen(2, [good, 1], [bad, 1], [bad, 2], [other, 1]);
  await p.spine.drain();
  expect(calls.map((events) => events.length)).toEqual([3, 1, 1, 1]);
  expect((await copies(2)).map((row) => row.subject).toSorted()).toEqual([good, other].toSorted());
  expect(heard).toEqual(['good']);
  const waiting = await p.rows<{ seq: number; attempts: number }>(
    'select subject_seq as seq, attempts from platform.outbox where subject = $1 and dispatch_no is null order by 1',
    [bad],
  );
  expect(waiting).toEqual([
    { seq: 1, attempts: 1 },
    { seq: 2, attempts: 0 },
  ]);
  failing.clear();
  await p.app.clock.set(addSeconds(now, 3));
  expect((await copies(2)).filter((row) => row.subject === bad).map((row) => row.seq)).toEqual([1, 2]);
});

test('a dispatch killed among many leaves nothing half done: all go again, with their effects once', async () => {
  const subjects = Array.from({ length: 10 }, () => newId());
  let killed = false;
  const other = platformApp(database, {
    subscriptions: [
      {
        event: 'probe.done',
        name: 'probe.copy',
        async handleAll(app: App, t: Tx, events: readonly OutboxEvent[]) {
          await copyAll(app, t, events);
          if (killed) return;
          killed = true;
          const { rows } = await t.client.query('select pg_backend_pid() as pid');
          await p.rows('select pg_terminate_backend($1)', [rows[0].pid]);
        },
      },
    ],
  });
  await happen(3, ...subjects.map((subject): [string, number] => [subject, 1]));
  await expect(other.spine.drain()).rejects.toThrow();
  expect(await copies(3)).toEqual([]);
  await other.spine.drain();
  expect((await copies(3)).map((row) => row.subject).toSorted()).toEqual(subjects.toSorted());
});
