import { beforeAll, describe, expect, it } from 'vitest';
import { domainError } from '#kernel/errors.ts';
import {
  PLATFORM_NOW as now,
  type PlatformApp,
  platformApp,
  platformDatabase,
} from '../../../test/support/platform.ts';
import { createBatcher } from '../db/batch.ts';
import type { Tx } from '../db/tx.ts';
import type { Answer, IdempotencyClaim } from '../http/route.ts';
import { newId } from '../ids.ts';
import { decideOnce } from './decide-once.ts';
import { idempotentTx } from './idempotent-tx.ts';
import { idempotencyPurge } from './purge.ts';

let p: PlatformApp;
const scope = { hospital: 1 };

beforeAll(async () => {
  p = platformApp(await platformDatabase(), { due: [idempotencyPurge] });
  await p.rows(`create schema probe; create table probe.effect (id uuid primary key, request text);
    grant usage on schema probe to shuxin_app; grant all on probe.effect to shuxin_app`);
});

const claimOf = (over: Partial<IdempotencyClaim> = {}): IdempotencyClaim => ({
  actor: 'patient-a',
  route: 'probe.make',
  key: newId(),
  hash: 'aa',
  ...over,
});

/** The effect: one row per run, whoever asks for it. */
async function make(t: Tx, request: string): Promise<Answer> {
  const id = newId();
  await t.client.query('insert into probe.effect values ($1, $2)', [id, request]);
  return { status: 201, body: { id } };
}
const send = (claim: IdempotencyClaim) => idempotentTx(p.app, scope, claim, (t) => make(t, claim.key));
const effects = async (key: string) => (await p.rows('select from probe.effect where request = $1', [key])).length;

describe('an Idempotency-Key', () => {
  it('sent 50 times at once has one effect and 50 equal answers', async () => {
    const claim = claimOf();
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(claim)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveProperty('size', 1);
    expect(await effects(claim.key)).toBe(1);
  });

  it('control: with the claim off the same 50 have 50 effects', async () => {
    const { key } = claimOf();
    await Promise.all(Array.from({ length: 50 }, () => p.app.db.tx(scope, (t) => make(t, key))));
    expect(await effects(key)).toBe(50);
  });

  it('with other content is refused and changes nothing', async () => {
    const claim = claimOf();
    await send(claim);
    await expect(send({ ...claim, hash: 'bb' })).rejects.toMatchObject({ code: 'platform.idempotency_mismatch' });
    expect(await effects(claim.key)).toBe(1);
  });

  it('of another person, another route or another hospital is a different key: nothing is replayed', async () => {
    const claim = claimOf();
    const first = await send(claim);
    const others = [
      await send({ ...claim, actor: 'patient-b' }),
      await send({ ...claim, route: 'probe.other' }),
      await idempotentTx(p.app, { hospital: 2 }, claim, (t) => make(t, claim.key)),
    ];
    for (const other of others) expect(other).not.toEqual(first);
    expect(await effects(claim.key)).toBe(4);
  });

  it('of a refused request is not kept: the retry is decided anew', async () => {
    const claim = claimOf();
    const refused = idempotentTx(p.app, scope, claim, async (t) => {
      await make(t, claim.key);
      throw domainError('probe.full');
    });
    await expect(refused).rejects.toMatchObject({ code: 'probe.full' });
    expect(await effects(claim.key)).toBe(0);
    expect(await send({ ...claim, hash: 'bb' })).toMatchObject({ status: 201 });
  });

  it('an answer that is no success is not kept either', async () => {
    const claim = claimOf();
    expect(await idempotentTx(p.app, scope, claim, async () => ({ status: 409 }))).toEqual({ status: 409 });
    expect(await send(claim)).toMatchObject({ status: 201 });
  });

  it('is forgotten after 72 hours of platform time, not before', async () => {
    const [old, young] = [claimOf(), claimOf()];
    await idempotentTx(
      { ...p.app, clock: { ...p.app.clock, now: () => '2026-11-19T23:29:59.000Z' } },
      scope,
      old,
      (t) => make(t, old.key),
    );
    await idempotentTx(
      { ...p.app, clock: { ...p.app.clock, now: () => '2026-11-19T23:30:01.000Z' } },
      scope,
      young,
      (t) => make(t, young.key),
    );
    await p.app.db.tx(scope, (t) => t.client.query('insert into platform.hospital values (1) on conflict do nothing'));
    await p.spine.settle();
    const left = await p.rows('select key from platform.idempotency where key = any($1)', [[old.key, young.key]]);
    expect(left).toEqual([{ key: young.key }]);
  });
});

describe('keys in a batch', () => {
  interface Request {
    claim: IdempotencyClaim | null;
    full?: boolean;
  }
  const batcherOf = () =>
    createBatcher<Request, Answer>({
      name: 'probe.make',
      maxSize: 100,
      tx: p.app.db.tx,
      decide: (t, requests) =>
        decideOnce(t, requests, now, async (tx, fresh) => {
          const answers: Awaited<ReturnType<Parameters<typeof decideOnce>[3]>> = [];
          for (const r of fresh)
            answers.push(r.full ? domainError('probe.full') : await make(tx, r.claim?.key ?? 'none'));
          return answers;
        }),
    });

  it('50 equal sends over three processes have one effect and equal answers', async () => {
    const claim = claimOf();
    const processes = [batcherOf(), batcherOf(), batcherOf()];
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => processes[n % 3]?.submit(1, { claim })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveProperty('size', 1);
    expect(await effects(claim.key)).toBe(1);
  });

  it('each request gets its own outcome: new, twin, mismatch, refusal, replay, none', async () => {
    const b = batcherOf();
    const [kept, twin, full] = [claimOf(), claimOf(), claimOf()];
    const before = await b.submit(1, { claim: kept });
    const settled = await Promise.allSettled(
      [
        { claim: twin },
        { claim: twin },
        { claim: { ...twin, hash: 'bb' } },
        { claim: full, full: true },
        { claim: kept },
        { claim: null },
      ].map((r) => b.submit(1, r)),
    );
    const [one, two, mismatch, refused, replayed, keyless] = settled;
    expect(two).toEqual(one);
    expect(mismatch).toMatchObject({ reason: { code: 'platform.idempotency_mismatch' } });
    expect(refused).toMatchObject({ reason: { code: 'probe.full' } });
    expect(replayed).toEqual({ status: 'fulfilled', value: before });
    expect(keyless?.status).toBe('fulfilled');
    expect(await b.submit(1, { claim: full })).toMatchObject({ status: 201 });
    expect(b.counts().rerun).toBe(0);
  });

  it('two processes whose batches hold the same keys in opposite order do not deadlock', async () => {
    const claims = Array.from({ length: 40 }, () => claimOf());
    const [b, c] = [batcherOf(), batcherOf()];
    const answers = await Promise.all([
      ...claims.map((claim) => b.submit(1, { claim })),
      ...[...claims].reverse().map((claim) => c.submit(1, { claim })),
    ]);
    expect(answers).toHaveLength(80);
    expect([b.counts().rerun, c.counts().rerun]).toEqual([0, 0]);
    for (const claim of claims) expect(await effects(claim.key)).toBe(1);
  });
});
