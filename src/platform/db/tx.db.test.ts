import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '../../../test/support/clone.ts';
import { PLATFORM_NOW, platformDatabase } from '../../../test/support/platform.ts';
import { emit } from '../outbox/emit.ts';
import { createPool } from './pool.ts';
import { ROLES } from './roles.ts';
import { createDb, type Db, scopeSql } from './tx.ts';

let database: TestDatabase;
let db: Db;
const woken: number[] = [];

beforeAll(async () => {
  database = await platformDatabase();
  db = createDb(createPool(database.url, ROLES.app, 1), (hospital) => void woken.push(hospital));
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

test('the scope of one transaction is gone in the next on the same connection', async () => {
  const seen = async (hospital: number | null) =>
    db.tx({ hospital }, async (t) => (await t.client.query(`select current_setting('app.hospital') as h`)).rows[0].h);
  expect(await seen(7)).toBe('7');
  expect(await seen(null)).toBe('');
});

test('a scope that is not a checked value never reaches SQL', () => {
  expect(() => scopeSql({ hospital: 1.5 })).toThrow(RangeError);
  expect(() => scopeSql({ hospital: 1, account: "x'; drop table y; --" })).toThrow(RangeError);
  expect(() => scopeSql({ hospital: 1, credential: "'" })).toThrow(RangeError);
});

test('what throws is rolled back, and the connection serves the next transaction', async () => {
  await expect(
    db.tx({ hospital: 3 }, async (t) => {
      await emit(t, { type: 'probe.happened', subject: 'a', seq: 1, payload: {} }, PLATFORM_NOW);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  const left = await db.tx({ hospital: 3 }, (t) => t.client.query('select from platform.outbox'));
  expect(left.rowCount).toBe(0);
  expect(woken).toEqual([]);
});

test('only a committed transaction that left work wakes the dispatcher, once', async () => {
  await db.tx({ hospital: 3 }, (t) => t.client.query('select 1'));
  expect(woken).toEqual([]);
  await db.tx({ hospital: 3 }, async (t) => {
    await emit(t, { type: 'probe.happened', subject: 'a', seq: 1, payload: {} }, PLATFORM_NOW);
    await emit(t, { type: 'probe.happened', subject: 'a', seq: 2, payload: {} }, PLATFORM_NOW);
  });
  expect(woken).toEqual([3]);
});

test('an instant, a date and a large number come as text and number alone and in an array, never as a Date', async () => {
  const { rows } = await db.tx({ hospital: 1 }, (t) =>
    t.client.query(`select '2026-11-23 08:00+08'::timestamptz as at, array['2026-11-23 08:00+08'::timestamptz, null] as ats,
      array['2026-11-23'::date] as days, array[5::bigint] as counts, array[2.5::numeric] as shares, '{}'::timestamptz[] as none`),
  );
  const at = '2026-11-23T00:00:00.000Z';
  expect(rows).toEqual([{ at, ats: [at, null], days: ['2026-11-23'], counts: [5], shares: [2.5], none: [] }]);
});
