import { beforeAll, describe, expect, it } from 'vitest';
import { type PlatformApp, platformApp, platformDatabase } from '../../../test/support/platform.ts';
import type { Tx } from '../db/tx.ts';
import { newId } from '../ids.ts';
import { idempotentTx } from './idempotent-tx.ts';

let p: PlatformApp;

beforeAll(async () => {
  p = platformApp(await platformDatabase());
  await p.rows(`create schema probe; create table probe.effect (id uuid primary key, request text);
    grant usage on schema probe to shuxin_app; grant all on probe.effect to shuxin_app`);
});

type Point = 'before the effect' | 'after the effect' | 'after the answer is kept' | 'nowhere';

/** A sender whose database connection is killed at `point` of its transaction. */
async function send(key: string, point: Point) {
  const claim = { actor: 'a', route: 'probe.make', key, hash: 'aa' };
  let held: Tx | undefined;
  const kill = async () => {
    const { rows } = await (held as Tx).client.query('select pg_backend_pid() as pid');
    await p.rows('select pg_terminate_backend($1)', [rows[0].pid]);
  };
  const tx: typeof p.app.db.tx = (scope, fn) =>
    p.app.db.tx(scope, async (t) => {
      held = t;
      const result = await fn(t);
      if (point === 'after the answer is kept') await kill();
      return result;
    });
  return idempotentTx({ clock: p.app.clock, db: { ...p.app.db, tx } }, { hospital: 1 }, claim, async (t) => {
    if (point === 'before the effect') await kill();
    const id = newId();
    await t.client.query('insert into probe.effect values ($1, $2)', [id, key]);
    if (point === 'after the effect') await kill();
    return { status: 201, body: { id } };
  });
}
const effects = async (key: string) => (await p.rows('select from probe.effect where request = $1', [key])).length;

describe('a sender that heard nothing and sends again with its key', () => {
  it.each<Point>(['before the effect', 'after the effect', 'after the answer is kept'])(
    'killed %s: the first left no trace, the second takes effect once',
    async (point) => {
      const key = newId();
      await expect(send(key, point)).rejects.toThrow();
      expect(await effects(key)).toBe(0);
      const answer = await send(key, 'nowhere');
      expect(await send(key, 'nowhere')).toEqual(answer);
      expect(await effects(key)).toBe(1);
    },
  );

  it('committed, but the answer was lost on its way: it gets that same answer', async () => {
    const key = newId();
    const lost = await send(key, 'nowhere');
    expect(await send(key, 'nowhere')).toEqual(lost);
    expect(await effects(key)).toBe(1);
  });
});
