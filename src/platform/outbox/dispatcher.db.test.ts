import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addSeconds } from '#kernel/instant.ts';
import type { TestDatabase } from '../../../test/support/clone.ts';
import {
  PLATFORM_NOW as now,
  type PlatformApp,
  platformApp,
  platformDatabase,
} from '../../../test/support/platform.ts';
import { realClock, steppedClock } from '../clock/clock.ts';
import type { Tx } from '../db/tx.ts';
import { newId } from '../ids.ts';
import { createHub, type LiveMessage } from '../live/hub.ts';
import type { OutboxEvent } from '../room.ts';
import { announce, subjectTopic } from './announce.ts';
import { dispatchBatch } from './dispatch-batch.ts';
import { emit, emitAll } from './emit.ts';
import { listenLive } from './listen.ts';

const heard: { by: string; event: OutboxEvent }[] = [];
const failing = new Set<string>();
let database: TestDatabase;
let p: PlatformApp;
let clockAt = now;

const room = {
  subscriptions: [
    {
      event: 'probe.done',
      name: 'probe.listen',
      handle: async (_app: unknown, t: object, event: OutboxEvent) => {
        announce(t, `probe.board/${event.payload.board ?? 'none'}`);
        heard.push({ by: 'probe.listen', event });
        if (failing.has(event.subject)) throw new Error('the handler failed for 测试甲');
      },
    },
  ],
};

async function happen(hospital: number, subject: string, ...seqs: number[]): Promise<void> {
  const events = seqs.map((seq) => ({ type: 'probe.done', subject, seq, payload: {} }));
  await p.app.db.tx({ hospital }, (t) => emitAll(t, events, now));
}
const seqsOf = (subject: string) => heard.filter((h) => h.event.subject === subject).map((h) => h.event.seq);
const step = (seconds: number) => {
  clockAt = addSeconds(clockAt, seconds);
  return p.app.clock.set(clockAt);
};

beforeAll(async () => {
  database = await platformDatabase();
  p = platformApp(database, room);
});
beforeEach(() => {
  heard.length = 0;
  failing.clear();
});

describe('the dispatcher', () => {
  it('delivers every event once, in the order of its subject', async () => {
    const [a, b] = [newId(), newId()];
    await happen(1, a, 2, 1);
    await happen(1, b, 1);
    await happen(1, a, 3);
    await p.spine.drain();
    expect(seqsOf(a)).toEqual([1, 2, 3]);
    expect(seqsOf(b)).toEqual([1]);
    await p.spine.drain();
    expect(heard).toHaveLength(4);
  });

  it('numbers what it dispatched without gaps, per hospital', async () => {
    await happen(7, newId(), 1, 2, 3);
    await happen(8, newId(), 1);
    await p.spine.drain();
    const numbers = (hospital: number) =>
      p.rows<{ n: string }>('select dispatch_no as n from platform.outbox where hospital_id = $1 order by 1', [
        hospital,
      ]);
    expect((await numbers(7)).map((row) => Number(row.n))).toEqual([1, 2, 3]);
    expect((await numbers(8)).map((row) => Number(row.n))).toEqual([1]);
  });

  it('a failing event backs off and holds up its own subject only; the rest goes, and it goes later', async () => {
    const [bad, good] = [newId(), newId()];
    failing.add(bad);
    await happen(1, bad, 1, 2);
    await happen(1, good, 1);
    await p.spine.drain();
    expect([seqsOf(bad), seqsOf(good)]).toEqual([[1], [1]]);
    await happen(1, bad, 3);
    await p.spine.drain();
    expect(seqsOf(bad)).toEqual([1]);
    await step(3);
    expect(seqsOf(bad)).toEqual([1, 1]);
    const [row] = await p.rows<{ attempts: number; last_error: string }>(
      'select attempts, last_error from platform.outbox where subject = $1 and subject_seq = 1',
      [bad],
    );
    expect(row).toEqual({ attempts: 2, last_error: 'probe.listen: Error' });
    failing.clear();
    await step(10);
    expect(seqsOf(bad)).toEqual([1, 1, 1, 2, 3]);
    expect(p.logged.join()).not.toContain('测试甲');
  });

  it('what a failing handler wrote is undone, and what its neighbours wrote stays', async () => {
    const [bad, good] = [newId(), newId()];
    const writing = platformApp(database, {
      subscriptions: [
        {
          event: 'probe.done',
          name: 'probe.write',
          handle: async (_app, t, event) => {
            await emit(t, { type: 'probe.written', subject: event.subject, seq: 1, payload: {} }, now);
            if (event.subject === bad) await t.client.query('select 1/0');
          },
        },
      ],
    });
    await happen(1, bad, 1);
    await happen(1, good, 1);
    await writing.spine.drain();
    const rows = await p.rows(
      `select subject from platform.outbox where type = 'probe.written' and subject = any($1)`,
      [[bad, good]],
    );
    expect(rows).toEqual([{ subject: good }]);
    await p.rows('delete from platform.outbox where subject = $1', [bad]);
  });

  it('eight dispatchers at once deliver no event twice and mix up no subject', async () => {
    const subjects = Array.from({ length: 20 }, () => newId());
    for (const subject of subjects) await happen(3, subject, 1, 2, 3, 4);
    const one = (n: number) => dispatchBatch(p.app, { hospital: 3, sender: `p${n}`, wait: true, limit: 10 });
    let left = true;
    while (left) left = (await Promise.all(Array.from({ length: 8 }, (_, n) => one(n)))).some((r) => r.dispatched > 0);
    for (const subject of subjects) expect(seqsOf(subject)).toEqual([1, 2, 3, 4]);
  });

  it('control: without the lock the same eight deliver events twice', async () => {
    for (let n = 0; n < 20; n += 1) await happen(4, newId(), 1, 2);
    const unlocked = { ...p.app, db: { ...p.app.db, tx: withoutLocks(p) } };
    const one = (n: number) => dispatchBatch(unlocked, { hospital: 4, sender: `p${n}`, wait: true, limit: 10 });
    await Promise.allSettled(Array.from({ length: 8 }, (_, n) => one(n)));
    expect(heard.length).toBeGreaterThan(40);
    await p.spine.drain();
  });

  it('leaves a hospital to the process that is dispatching it', async () => {
    await happen(5, newId(), 1);
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const { promise: locked, resolve: gotLock } = Promise.withResolvers<void>();
    const other = p.app.db.tx({ hospital: 5 }, async (t) => {
      await t.client.query(`select pg_advisory_xact_lock(hashtext('shuxin.outbox'), 5)`);
      gotLock();
      await held;
    });
    await locked;
    expect(await dispatchBatch(p.app, { hospital: 5, sender: 'x', wait: false, limit: 10 })).toMatchObject({
      busy: true,
    });
    release();
    await other;
    await p.spine.drain();
  });

  it('tells live pages after the commit, in this process and in others', async () => {
    const other = platformApp(
      database,
      {},
      steppedClock(now, async () => undefined),
    );
    await other.spine.start();
    const subject = newId();
    const { promise: there, resolve } = Promise.withResolvers<LiveMessage>();
    other.app.events.subscribe('probe.board/east', resolve);
    const here: LiveMessage[] = [];
    p.app.events.subscribe('probe.board/east', (message) => here.push(message));
    p.app.events.subscribe(subjectTopic(subject), (message) => here.push(message));
    await p.app.db.tx({ hospital: 9 }, (t) =>
      emit(t, { type: 'probe.done', subject, seq: 1, payload: { board: 'east' } }, now),
    );
    expect(here).toEqual([]);
    await p.spine.drain();
    expect(here).toEqual([
      { hospital: 9, no: 1 },
      { hospital: 9, no: 1 },
    ]);
    expect(await there).toEqual({ hospital: 9, no: 1 });
    await other.spine.stop();
  });

  it('what waits has indexes of its own; what is delivered only the one by which it is forgotten', async () => {
    const rows = await p.rows<{ indexdef: string }>(
      `select indexdef from pg_indexes where schemaname = 'platform' and tablename = 'outbox'`,
    );
    expect(
      rows
        .filter((row) => !row.indexdef.includes('outbox_pkey'))
        .map((row) => row.indexdef.split(' WHERE ')[1])
        .toSorted(),
    ).toEqual([
      '((dispatch_no IS NULL) AND (retry_at IS NOT NULL))',
      '(dispatch_no IS NOT NULL)',
      '(dispatch_no IS NULL)',
    ]);
  });
});

async function kill(t: Tx): Promise<void> {
  const { rows } = await t.client.query('select pg_backend_pid() as pid');
  await p.rows('select pg_terminate_backend($1)', [rows[0].pid]);
}

/** Planted breach: the dispatch transaction with its advisory lock taken out. */
function withoutLocks(source: PlatformApp): PlatformApp['app']['db']['tx'] {
  return (scope, fn) =>
    source.app.db.tx(scope, (t) => {
      const query = (text: string, values?: unknown[]) =>
        text.includes('advisory') ? { rows: [{ got: true }] } : t.client.query(text, values);
      return fn({ ...t, client: { query } as never });
    });
}

describe('when a process dies', () => {
  it('an event nobody was woken for is delivered by another process within a second', async () => {
    const { promise: there, resolve } = Promise.withResolvers<string>();
    const subject = newId();
    const other = platformApp(
      database,
      {
        subscriptions: [
          {
            event: 'probe.left',
            name: 'probe.find',
            handle: async (_app, _t, event) => resolve(event.subject),
          },
        ],
      },
      realClock,
    );
    await p.app.db.tx({ hospital: 1 }, (t) => emit(t, { type: 'probe.left', subject, seq: 1, payload: {} }, now));
    await other.spine.start();
    expect(await there).toBe(subject);
    await other.spine.stop();
  });

  it('a dispatch that is killed halfway leaves nothing half done: its events go again, their effects once', async () => {
    const subject = newId();
    let attempt = 0;
    const killed = platformApp(database, {
      subscriptions: [
        {
          event: 'probe.done',
          name: 'probe.write',
          handle: async (_app, t, event) => {
            await emit(t, { type: 'probe.copied', subject: event.subject, seq: event.seq, payload: {} }, now);
            attempt += 1;
            if (attempt === 2) await kill(t);
          },
        },
      ],
    });
    await happen(1, subject, 1, 2, 3);
    await expect(killed.spine.drain()).rejects.toThrow();
    expect(
      await p.rows('select from platform.outbox where subject = $1 and dispatch_no is not null', [subject]),
    ).toEqual([]);
    await killed.spine.drain();
    const rows = await p.rows<{ type: string; waiting: boolean }>(
      'select type, dispatch_no is null as waiting from platform.outbox where subject = $1',
      [subject],
    );
    expect(rows.filter((row) => row.type === 'probe.copied')).toHaveLength(3);
    expect(rows.some((row) => row.waiting)).toBe(false);
  });

  it('a broken LISTEN comes back by itself and tells every page to read anew', async () => {
    const hub = createHub();
    const listener = listenLive(`${p.url}?application_name=listen_probe`, hub, 'me', p.app.log);
    await listener.ready;
    const { promise: told, resolve } = Promise.withResolvers<LiveMessage>();
    hub.subscribe('any', resolve);
    await p.rows(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listen_probe'`);
    expect(await told).toEqual({ hospital: 0, no: 0 });
    await listener.stop();
  });
});

it('a backlog goes even when the statistics say that nothing ever waits; figures', async () => {
  await p.rows('analyze platform.outbox');
  const subjects = Array.from({ length: 2_000 }, () => newId());
  const events = subjects.map((subject) => ({ type: 'probe.done', subject, seq: 1, payload: { subject } }));
  let at = performance.now();
  const rate = () => {
    const perSecond = Math.round((2_000 / (performance.now() - at)) * 1000);
    at = performance.now();
    return perSecond;
  };
  for (const event of events) await p.app.db.tx({ hospital: 15 }, (t) => emit(t, event, now));
  const single = rate();
  const sets = Array.from({ length: 20 }, (_, n) =>
    events.slice(n * 100, n * 100 + 100).map((e) => ({ ...e, seq: 2 })),
  );
  for (const set of sets) await p.app.db.tx({ hospital: 15 }, (t) => emitAll(t, set, now));
  const batched = rate();
  await p.spine.drain();
  const dispatched = Math.round(rate() * 2);
  console.info(`events/s: emitted singly ${single}, by hundreds ${batched}, dispatched to one handler ${dispatched}`);
  expect(heard.filter((h) => h.event.hospital === 15)).toHaveLength(4_000);
});
