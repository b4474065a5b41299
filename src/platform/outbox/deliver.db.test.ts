import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addSeconds } from '#kernel/instant.ts';
import {
  PLATFORM_NOW as now,
  type PlatformApp,
  platformApp,
  platformDatabase,
} from '../../../test/support/platform.ts';
import type { App } from '../app.ts';
import { audit } from '../audit/record.ts';
import type { Tx } from '../db/tx.ts';
import { newId } from '../ids.ts';
import { backlogs } from '../ops/backlog.ts';
import { createMetrics } from '../ops/metrics.ts';
import type { OutboxEvent } from '../room.ts';
import { announce } from './announce.ts';
import { emitAll } from './emit.ts';
import { outboxPurge } from './purge.ts';

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

test('a delivered event is forgotten after seven days, the oldest first; one that waits is kept for ever', async () => {
  const [early, late, stuck] = [newId(), newId(), newId()];
  const at = (subject: string, when: string | null) =>
    p.rows('update platform.outbox set dispatched_at = $2, dispatch_no = $3 where subject = $1', [
      subject,
      when,
      when && 99,
    ]);
  await happen(4, [early, 1], [late, 1], [stuck, 1]);
  await at(early, '2026-11-15T23:29:59.000Z');
  await at(late, '2026-11-15T23:30:01.000Z');
  const sweep = () => p.app.db.tx({ hospital: 4 }, (t) => outboxPurge.sweep(p.app, t, now, 100));
  expect([await sweep(), await sweep()]).toEqual([1, 0]);
  const rows = await p.rows<{ subject: string }>('select subject from platform.outbox where hospital_id = 4');
  expect(rows.map((row) => row.subject).toSorted()).toEqual([late, stuck].toSorted());
  const plan = await p.app.db.tx({ hospital: 4 }, async (t) => {
    await t.client.query('set local enable_seqscan = off');
    const { rows: lines } = await t.client.query(
      `explain select from platform.outbox where hospital_id = 4 and dispatch_no is not null and dispatched_at < $1
       order by dispatched_at limit 100`,
      [now],
    );
    return lines.map((line) => line['QUERY PLAN']).join();
  });
  expect(plan).toContain('platform_outbox_delivered');
});

test('what waits is told by its number and age, and batches by their size', async () => {
  const subject = newId();
  await happen(5, [subject, 1]);
  await p.app.db.tx({ hospital: 5 }, (t) =>
    audit(
      t,
      { actor: { kind: 'system', name: 'probe' }, action: 'probe.act', subject: 'probe.row', outcome: 'ok' },
      now,
    ),
  );
  const later = { ...p.app, clock: { ...p.app.clock, now: () => addSeconds(now, 90) } };
  const mine = (await backlogs(later)).find((one) => one.hospital === 5);
  expect(mine).toEqual({ hospital: 5, events: 1, oldestEvent: 90, unsealed: 1, oldestUnsealed: 90 });
  const metrics = createMetrics();
  metrics.watch(later);
  expect(await metrics.registry.metrics()).toContain('shuxin_outbox_oldest_seconds{hospital="5"} 90');
  await p.spine.drain();
  expect((await backlogs(later)).find((one) => one.hospital === 5)).toMatchObject({ events: 0, oldestEvent: 0 });
});
