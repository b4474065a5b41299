import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import {
  PLATFORM_NOW as now,
  type PlatformApp,
  platformApp,
  platformDatabase,
} from '../../../test/support/platform.ts';
import { realClock } from '../clock/clock.ts';
import { newId } from '../ids.ts';
import { emit } from '../outbox/emit.ts';
import { registerHospital } from '../outbox/hospitals.ts';
import { runDue } from './run-due.ts';

let p: PlatformApp;
let database: Awaited<ReturnType<typeof platformDatabase>>;
const heard: string[] = [];
let broken = false;
const rounds: number[] = [];

const expiry = {
  name: 'probe.hold_expiry',
  sweep: async (_app: unknown, t: Parameters<typeof emit>[0], at: string, limit: number) => {
    const { rows } = await t.client.query<{ id: string }>(
      `update probe.hold set state = 'expired' where hospital_id = $1 and id in (
         select id from probe.hold where hospital_id = $1 and state = 'held' and due_at <= $2 limit $3) returning id`,
      [t.scope.hospital, at, Math.min(limit, 2)],
    );
    for (const row of rows) await emit(t, { type: 'probe.expired', subject: row.id, seq: 1, payload: {} }, at);
    if (t.scope.hospital === 1) rounds.push(rows.length);
    return rows.length;
  },
};
const failing = {
  name: 'probe.broken',
  sweep: async () => {
    if (broken) throw new Error('the sweep failed');
    return 0;
  },
};
const room = {
  due: [failing, expiry],
  subscriptions: [
    {
      event: 'probe.expired',
      name: 'probe.hear',
      handle: async (_app: unknown, _t: unknown, event: { subject: string }) => void heard.push(event.subject),
    },
  ],
};

beforeAll(async () => {
  database = await platformDatabase();
  p = platformApp(database, room);
  await p.rows(`create schema probe;
    create table probe.hold (hospital_id integer, id uuid, state text, due_at timestamptz);
    grant usage on schema probe to shuxin_app; grant all on probe.hold to shuxin_app`);
  for (const h of [1, 2]) await p.app.db.tx({ hospital: h }, (t) => registerHospital(t, h));
});
beforeEach(() => {
  heard.length = 0;
  rounds.length = 0;
  broken = false;
});

async function hold(hospital: number, dueAt: string): Promise<string> {
  const id = newId();
  await p.rows(`insert into probe.hold values ($1, $2, 'held', $3)`, [hospital, id, dueAt]);
  return id;
}

describe('due work', () => {
  it('setting the clock answers after everything due has been swept and heard of, and nothing else', async () => {
    const [soon, later] = [await hold(1, addMinutes(now, 5)), await hold(2, addMinutes(now, 6))];
    await p.app.clock.set(addMinutes(now, 4));
    expect(heard).toEqual([]);
    await p.app.clock.set(addMinutes(now, 5));
    expect(heard).toEqual([soon]);
    await p.app.clock.set(addMinutes(now, 6));
    expect(heard).toEqual([soon, later]);
  });

  it('is done round by round, each in its own transaction, until nothing is left', async () => {
    for (let n = 0; n < 5; n += 1) await hold(1, now);
    expect(await runDue(p.app, 1, true)).toBe(5);
    expect(rounds).toEqual([2, 2, 1, 0]);
  });

  it('a sweep that fails keeps no other from running, and leaves its name in the log', async () => {
    broken = true;
    const id = await hold(1, now);
    await p.spine.settle();
    expect(heard).toContain(id);
    expect(p.logged.join()).toContain('probe.broken');
  });

  it('runs in one process at a time: the second leaves it to the first', async () => {
    await hold(1, now);
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const { promise: locked, resolve: gotLock } = Promise.withResolvers<void>();
    const other = p.app.db.tx({ hospital: 1 }, async (t) => {
      await t.client.query(`select pg_advisory_xact_lock(hashtext('due:probe.hold_expiry'), 1)`);
      gotLock();
      await held;
    });
    await locked;
    expect(await runDue(p.app, 1, false)).toBe(0);
    release();
    await other;
    expect(await runDue(p.app, 1, false)).toBe(1);
  });

  it('a sweep that always finds more is stopped and reported', async () => {
    const app = {
      ...p.app,
      rooms: [{ ...p.app.rooms[0], due: [{ name: 'probe.endless', sweep: async () => 1 }] }],
    } as PlatformApp['app'];
    app.db = {
      ...p.app.db,
      tx: async (_scope, fn) => fn({ client: { query: async () => ({ rows: [{}] }) } } as never),
    };
    expect(await runDue(app, 1, true)).toBe(0);
    expect(p.logged.join()).toContain('probe.endless');
  });

  it('happens by itself every second in a started process on real time', async () => {
    const { promise: swept, resolve } = Promise.withResolvers<number>();
    const live = platformApp(
      database,
      {
        due: [
          {
            name: 'probe.tick',
            sweep: async (_app, t) => Promise.resolve(resolve(t.scope.hospital ?? 0)).then(() => 0),
          },
        ],
      },
      realClock,
    );
    await live.spine.start();
    expect(await swept).toBe(1);
    await live.spine.stop();
  });
});
