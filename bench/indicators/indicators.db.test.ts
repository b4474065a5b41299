import { beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../test/support/app.ts';
import { plainCells } from './declared-records.ts';
import { compareExported } from './exported.ts';
import { plain } from './plain.ts';
import { compare, measure, nowOf, worldOf } from './run.ts';

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
  // All 40 values of the half-years and the year were exported and read back: 120 cells and the parts of whatever has any.
  expect(heard.find((line) => line.startsWith('exported'))).toMatch(/40 values, 19\d figures and parts, 0 differ/);
  await app.rows(
    `update programme.day_sum set visits = visits + 1
     where (day, department_id) = (select day, department_id from programme.day_sum order by 1, 2 limit 1)`,
  );
  const { differ } = await app.app.db.tx({ hospital: 1 }, async (t) =>
    compare(app.app.db, world, await plain(t.client, 1, world.today)),
  );
  expect(differ.map((line) => line.split(':')[0]?.split('/')[0])).toEqual(Array(differ.length).fill('1'));
  expect(differ.length).toBeGreaterThanOrEqual(4);
  // One record changed behind the table, of what was declared and of what was certified: each is seen in the workbook.
  const cells = await app.app.db.tx({ hospital: 1 }, async (t) =>
    plainCells(t.client, 1, 2026, await plain(t.client, 1, world.today)),
  );
  await app.rows(`update programme.indicator_declared set numerator = numerator + 1, scaled = scaled + 5 where value_key = '24'
    and period = '2026H1' and state = 'approved'`);
  await app.rows(`delete from people.certificate where kind = 'disability_friendly'`);
  const changed = await compareExported(app.app.db, 1, 2026, nowOf(world), cells);
  const keys = new Set(changed.differ.map((line) => line.split(/[/:]/)[0]));
  expect([...keys].sort()).toEqual(['1', '24', '32']);
});
