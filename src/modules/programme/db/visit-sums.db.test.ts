import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { addSeconds, type Instant } from '#kernel/instant.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { waitMinutes } from '../domain/wait.ts';
import { waitSql } from './visit-sums.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

interface Times {
  checkedInAt: Instant;
  slotStart: Instant | null;
  startedAt: Instant;
}
const opening = '2026-12-31T15:30:00.000Z';
const second = fc.integer({ min: 0, max: 6 * 3600 });
const times = fc.record({ checkIn: second, slot: fc.option(second, { nil: null }), start: second }).map(
  ({ checkIn, slot, start }): Times => ({
    checkedInAt: addSeconds(opening, checkIn),
    slotStart: slot === null ? null : addSeconds(opening, slot),
    startedAt: addSeconds(opening, start),
  }),
);

async function inSql(all: Times[]): Promise<number[]> {
  return app.app.db.tx({ hospital: 1 }, async (t) => {
    const { rows } = await sql<{ wait: number }>`
      select ${waitSql} as wait from unnest(${all.map((v) => v.checkedInAt)}::timestamptz[],
        ${all.map((v) => v.slotStart)}::timestamptz[], ${all.map((v) => v.startedAt)}::timestamptz[])
        with ordinality as v (checked_in_at, slot_start, started_at, n) order by n`.execute(t.db);
    return rows.map((row) => row.wait);
  });
}

it('the wait that is summed in SQL is the wait of the rule, to the minute', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(times, { minLength: 200, maxLength: 200 }), async (all) => {
      expect(await inSql(all)).toEqual(all.map(waitMinutes));
    }),
    { numRuns: 10 },
  );
});

it('control: without cutting to the minute first the two differ', async () => {
  const [one] = await inSql([
    { checkedInAt: '2026-11-23T00:00:50.000Z', slotStart: null, startedAt: '2026-11-23T00:01:10.000Z' },
  ]);
  expect(one).toBe(1);
  expect(Math.floor(20 / 60)).toBe(0);
});
