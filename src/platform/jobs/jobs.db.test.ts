import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PlatformApp, platformApp, platformDatabase } from '../../../test/support/platform.ts';
import { realClock } from '../clock/clock.ts';
import { createPool } from '../db/pool.ts';
import { ROLES } from '../db/roles.ts';
import { newId } from '../ids.ts';
import { emit } from '../outbox/emit.ts';
import { enqueue, enqueueAll } from './enqueue.ts';
import { installJobs, JOB_SCHEMA } from './install.ts';

let p: PlatformApp;
let database: Awaited<ReturnType<typeof platformDatabase>>;
const ran: { hospital: number; id: string }[] = [];
const many: (readonly string[])[] = [];
let broken: string | null = null;

const jobs = [
  {
    name: 'probe.send_all',
    handleAll: async (_app: unknown, payload: { ids: readonly string[] }) => void many.push(payload.ids),
  },
  {
    name: 'probe.send',
    handle: async (_app: unknown, payload: { hospital: number; id: string }) => {
      ran.push(payload);
      if (payload.id === broken) throw new Error('the receiver is away: 测试甲');
    },
  },
];

beforeAll(async () => {
  database = await platformDatabase();
  p = platformApp(database, { jobs });
});
beforeEach(() => {
  ran.length = 0;
});

const put = (id: string, hospital = 1) =>
  p.app.db.tx({ hospital: 1 }, (t) => enqueue(t, 'probe.send', { hospital, id }));

describe('a job', () => {
  it('runs once its transaction has committed, with the ids it was given', async () => {
    const id = newId();
    await put(id);
    expect(ran).toEqual([]);
    await p.spine.drain();
    await p.spine.drain();
    expect(ran).toEqual([{ hospital: 1, id }]);
  });

  it('for many comes with at most fifty ids, each once; one that was put singly comes alone', async () => {
    const ids = Array.from({ length: 120 }, () => newId());
    await p.app.db.tx({ hospital: 1 }, (t) => enqueueAll(t, 'probe.send_all', 1, ids));
    await p.app.db.tx({ hospital: 1 }, (t) => enqueue(t, 'probe.send_all', { hospital: 1, id: 'alone' }));
    await p.spine.drain();
    expect(many.map((part) => part.length).toSorted()).toEqual([1, 20, 50, 50]);
    expect(many.flat().toSorted()).toEqual([...ids, 'alone'].toSorted());
  });

  it('never runs when its transaction rolled back', async () => {
    const act = p.app.db.tx({ hospital: 1 }, async (t) => {
      await enqueue(t, 'probe.send', { hospital: 1, id: newId() });
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    await p.spine.drain();
    expect(ran).toEqual([]);
  });

  it('that fails is kept for a later attempt, and the others run', async () => {
    const [bad, good] = [newId(), newId()];
    broken = bad;
    await put(bad);
    await put(good);
    await p.spine.drain();
    expect(ran.map((r) => r.id)).toEqual([bad, good]);
    const left = await p.rows(`select attempts, payload->>'id' as id, last_error from ${JOB_SCHEMA}._private_jobs`);
    expect(left).toEqual([{ attempts: 1, id: bad, last_error: 'Error' }]);
    expect(p.logged.join()).toContain('probe.send');
    expect(p.logged.join()).not.toContain('测试甲');
  });

  it('carries ids only, and belongs to the hospital of its transaction', async () => {
    await expect(put('测试甲')).rejects.toThrow('probe.send.id');
    await expect(put(newId(), 2)).rejects.toThrow('belongs to the hospital');
    const forged = p.app.db.tx({ hospital: 1 }, (t) =>
      t.client.query(`select platform.enqueue(2, 'probe.send', '{}'::json)`),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });

  it('runs by itself in a started process on real time', async () => {
    const { promise: there, resolve } = Promise.withResolvers<string>();
    const live = platformApp(
      database,
      { jobs: [{ name: 'probe.live', handle: async (_app, payload) => resolve(payload.id) }] },
      realClock,
    );
    await live.spine.start();
    const id = newId();
    await p.app.db.tx({ hospital: 1 }, (t) => enqueue(t, 'probe.live', { hospital: 1, id }));
    expect(await there).toBe(id);
    await live.spine.stop();
  });
});

describe('work that causes work', () => {
  it('an event enqueues a job, whose event enqueues a job: one drain, or one wake, sees all of it through', async () => {
    const { promise: through, resolve } = Promise.withResolvers<number>();
    const subject = newId();
    const chain = platformApp(database, {
      subscriptions: [
        {
          event: 'probe.stepped',
          name: 'probe.step',
          handle: async (_app, t, event) => {
            if (event.seq % 3 === 0) resolve(event.seq);
            else await enqueue(t, 'probe.step', { hospital: event.hospital, id: `step-${event.seq}` });
          },
        },
      ],
      jobs: [
        {
          name: 'probe.step',
          handle: async (app, { hospital, id }) => {
            const seq = Number(id.slice('step-'.length)) + 1;
            const event = { type: 'probe.stepped', subject, seq, payload: {} };
            await app.db.tx({ hospital }, (t) => emit(t, event, app.clock.now()));
          },
        },
      ],
    });
    const begin = (seq: number) => {
      const event = { type: 'probe.stepped', subject, seq, payload: {} };
      return chain.app.db.tx({ hospital: 6 }, (t) => emit(t, event, chain.app.clock.now()));
    };
    await begin(1);
    await chain.spine.drain();
    expect(await through).toBe(3);
    await begin(4);
    await chain.spine.start();
    chain.app.wake(6);
    await chain.spine.stop();
    const rows = await p.rows<{ n: number }>(
      'select subject_seq as n from platform.outbox where subject = $1 order by 1',
      [subject],
    );
    expect(rows.map((row) => row.n)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('the rights on the job tables', () => {
  const count = `select count(*)::integer as n from ${JOB_SCHEMA}._private_jobs`;

  it('the app role reaches them through platform.enqueue only', async () => {
    const direct = (sql: string) => p.app.db.tx({ hospital: 1 }, (t) => t.client.query(sql));
    await expect(direct(`select ${JOB_SCHEMA}.add_job('probe.send')`)).rejects.toMatchObject({ code: '42501' });
    await expect(direct(count)).rejects.toMatchObject({ code: '42501' });
  });

  it('the trap: with every grant a plain role still gets 42501 on writing, and sees 0 jobs without a word', async () => {
    await p.rows(`delete from ${JOB_SCHEMA}._private_jobs`);
    await put(newId());
    await p.rows(`create role probe_not_owner nologin; grant probe_not_owner to current_user;
      grant usage on schema ${JOB_SCHEMA} to probe_not_owner;
      grant all on all tables in schema ${JOB_SCHEMA} to probe_not_owner;
      grant all on all sequences in schema ${JOB_SCHEMA} to probe_not_owner;
      grant execute on all functions in schema ${JOB_SCHEMA} to probe_not_owner`);
    const plain = createPool(p.url, 'probe_not_owner' as never, 1);
    const owner = createPool(p.url, ROLES.worker, 1);
    expect((await plain.query(count)).rows).toEqual([{ n: 0 }]);
    await expect(plain.query(`select ${JOB_SCHEMA}.add_job('probe.send')`)).rejects.toMatchObject({ code: '42501' });
    expect((await owner.query(count)).rows).toEqual([{ n: 1 }]);
    await Promise.all([plain.end(), owner.end()]);
    await p.rows('drop owned by probe_not_owner; drop role probe_not_owner');
  });

  it('the function runs as the worker, with a fixed search path, and not for everyone', async () => {
    const [row] = await p.rows(`select pg_get_userbyid(proowner) as owner, prosecdef, proconfig,
        has_function_privilege('${ROLES.app}', oid, 'execute') as app, has_function_privilege('public', oid, 'execute') as everyone
      from pg_proc where oid = 'platform.enqueue'::regproc`);
    expect(row).toEqual({
      owner: ROLES.worker,
      prosecdef: true,
      proconfig: ['search_path=pg_catalog, pg_temp'],
      app: true,
      everyone: false,
    });
    const [schema] = await p.rows(`select has_schema_privilege('${ROLES.worker}', 'platform', 'create') as creates`);
    expect(schema).toEqual({ creates: false });
  });

  it('installing again changes nothing', async () => {
    await installJobs(p.url);
    const id = newId();
    await put(id);
    await p.spine.drain();
    expect(ran.map((r) => r.id)).toContain(id);
  });
});
