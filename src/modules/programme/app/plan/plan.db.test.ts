import { beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../../test/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp('demo');
});
const one = async <T>(text: string): Promise<T> => (await app.rows<T>(text))[0] as T;

test('the demo hospital has a confirmed plan whose full marks are 100 and whose units and leads are all known', async () => {
  expect(
    await one(`select count(*)::int as tasks, sum(full_marks)::int as marks, sum(bonus_cap)::int as bonus
      from programme.task join programme.scoring using (hospital_id, task_id)`),
  ).toEqual({ tasks: 13, marks: 10_000, bonus: 1000 });
  const measures =
    await one(`select count(*)::int as all, count(lead_account)::int as led, count(lead_name)::int as named,
      count(due_to) filter (where due_to < '2026-11-23')::int as late from programme.measure`);
  expect(measures).toEqual({ all: 26, led: 25, named: 25, late: 6 });
  const units = 'select count(*) > 40 as many, count(unit_id) = count(*) as known from programme.measure_unit';
  expect(await one(units)).toEqual({ many: true, known: true });
});
