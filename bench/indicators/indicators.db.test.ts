import { beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../test/support/app.ts';
import { plain } from './plain.ts';
import { compare, measure, worldOf } from './run.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

test('every figure of a small hospital equals the plain recomputation; one visit too many in one sum is seen', async () => {
  const world = { ...worldOf(20), days: 120, clinics: 3, departments: 2 };
  const heard: string[] = [];
  const measured = await measure(app.url, world, (line) => heard.push(line));
  expect(heard.filter((line) => line.startsWith('differs'))).toEqual([]);
  expect(measured).toMatchObject({ equal: true });
  expect(measured.visits).toBeGreaterThan(6000);
  expect(measured.compared).toBeGreaterThan(100);
  await app.rows(
    `update programme.day_sum set visits = visits + 1
     where (day, department_id) = (select day, department_id from programme.day_sum order by 1, 2 limit 1)`,
  );
  const { differ } = await app.app.db.tx({ hospital: 1 }, async (t) =>
    compare(app.app.db, world, await plain(t.client, 1, world.today)),
  );
  expect(differ.map((line) => line.split(':')[0]?.split('/')[0])).toEqual(Array(differ.length).fill('1'));
  expect(differ.length).toBeGreaterThanOrEqual(4);
});
