import { beforeAll, expect, test } from 'vitest';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../../test/support/app.ts';
import { insertPlanRows } from '../../db/plan/insert-rows.ts';
import { draftOf, saveDraft } from '../../db/plan/plans.ts';
import { demoPlan } from '../../demo/plan-document.ts';
import type { Edit } from '../../domain/plan/edit.ts';
import { planRows } from '../../domain/plan/plan-rows.ts';
import { listUnits, unitsFromDepartments } from '../unit/keep-units.ts';
import { confirmPlan } from './confirm-plan.ts';
import { correctMeasure, readCorrections } from './correct-measure.ts';
import { dropDraft, editPlan } from './edit-plan.ts';
import { keepDraft } from './keep-draft.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp('demo');
});
const one = async <T>(text: string): Promise<T> => (await app.rows<T>(text))[0] as T;

test('the demo hospital has a confirmed plan whose full marks are 100 and whose units and leads are all known', async () => {
  expect(
    await one(`select count(*)::int as tasks, sum(full_marks)::int as marks, sum(bonus_cap)::int as bonus
      from programme.task join programme.scoring using (hospital_id, task_id) where hospital_id = 1`),
  ).toEqual({ tasks: 13, marks: 10_000, bonus: 1000 });
  const measures =
    await one(`select count(*)::int as all, count(lead_account)::int as led, count(lead_name)::int as named,
      count(due_to) filter (where due_to < '2026-11-23')::int as late from programme.measure where hospital_id = 1`);
  expect(measures).toEqual({ all: 26, led: 25, named: 25, late: 6 });
  const units =
    'select count(*) > 40 as many, count(unit_id) = count(*) as known from programme.measure_unit where hospital_id = 1';
  expect(await one(units)).toEqual({ many: true, known: true });
});

const office = { kind: 'system', name: 'office' } as const;
const tx = <T>(fn: (t: Tx) => Promise<T>): Promise<T> => app.app.db.tx({ hospital: 1 }, fn);
const now = () => app.app.clock.now();
const taken = async (text: string) => {
  const source = { name: '方案.txt', kind: 'txt', bytes: Buffer.from(text) } as const;
  return tx((t) => keepDraft(t, { source, parsed: demoPlan('2026-11-23').parsed }, office, now()));
};
const stateOf = async (plan: string) =>
  (
    await app.rows<{ state: string; lines: number; tasks: number }>(
      `select state, (select count(*)::int from programme.plan_line l where l.plan_id = p.plan_id) as lines,
         (select count(*)::int from programme.task k where k.plan_id = p.plan_id) as tasks
       from programme.plan p where plan_id = $1`,
      [plan],
    )
  )[0];

test('the same document twice is told, not doubled; once dropped it may come again', async () => {
  const first = await taken('同一份');
  expect(await taken('同一份')).toEqual({ id: first.id, state: 'draft', again: true });
  await tx((t) => dropDraft(t, { plan: first.id, version: 1 }, office, now()));
  expect((await taken('同一份')).again).toBe(false);
});

test('of two who confirm the same version one wins, and the plan is there once', async () => {
  const { id } = await taken('两人确认');
  const both = await Promise.allSettled(
    [1, 2].map(() => tx((t) => confirmPlan(t, { plan: id, version: 1 }, office, now()))),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await stateOf(id)).toMatchObject({ state: 'active', tasks: 13 });
});

test('a draft that breaks on its very last row leaves nothing behind; row by row it would have (the control)', async () => {
  const { id } = await taken('最后一行坏了');
  const { draft } = (await tx((t) => draftOf(t, id))) ?? expect.fail('no draft');
  const last = draft.lines.at(-1) ?? expect.fail('no line');
  const broken = { ...draft, lines: [...draft.lines, { ...last }] };
  await tx((t) => saveDraft(t, id, 1, broken));
  await expect(tx((t) => confirmPlan(t, { plan: id, version: 2 }, office, now()))).rejects.toThrow(
    'programme_plan_line_pkey',
  );
  expect(await stateOf(id)).toEqual({ state: 'draft', lines: 0, tasks: 0 });
  const rows = planRows(broken, id, newId);
  const parts = Object.keys(rows) as (keyof typeof rows)[];
  const none = Object.fromEntries(parts.map((part) => [part, []])) as unknown as typeof rows;
  const each = parts.map((part) => () => tx((t) => insertPlanRows(t, { ...none, [part]: rows[part] })));
  await expect(each.reduce((before, write) => before.then(write), Promise.resolve())).rejects.toThrow();
  expect(await stateOf(id)).toEqual({ state: 'draft', lines: 0, tasks: 13 });
});

test('a draft with a line that nobody accounted for is not confirmed; an old page changes nothing', async () => {
  const { id } = await taken('还没有看完');
  const { draft } = (await tx((t) => draftOf(t, id))) ?? expect.fail('no draft');
  const lines = draft.lines.map((one, at) => (at === 3 ? { ...one, fate: 'unaccounted' as const, reason: null } : one));
  await tx((t) => saveDraft(t, id, 1, { ...draft, lines }));
  const confirm = (version: number) => tx((t) => confirmPlan(t, { plan: id, version }, office, now()));
  await expect(confirm(2)).rejects.toMatchObject({ code: 'programme.plan_not_ready' });
  const edit = { kind: 'ignore', line: 4, reason: '落款' } as const;
  await expect(tx((t) => editPlan(t, { plan: id, version: 1 }, edit, office, now()))).rejects.toMatchObject({
    code: 'programme.plan_changed',
  });
  await tx((t) => editPlan(t, { plan: id, version: 2 }, edit, office, now()));
  await confirm(3);
  expect(await stateOf(id)).toMatchObject({ state: 'active' });
});

test('a unit chosen for an unknown name knows that name from then on', async () => {
  const { id } = await taken('不认识的科室');
  const { draft } = (await tx((t) => draftOf(t, id))) ?? expect.fail('no draft');
  const [task] = draft.tasks;
  const [measure] = task?.measures ?? [];
  if (!task || !measure) expect.fail('no measure');
  const edit: Edit = {
    ...{ kind: 'measure', task: task.key, measure: measure.key, text: measure.text, lead: '' },
    ...{ deadline: { text: '', kind: 'none', from: null, to: null }, departments: ['医患沟通办'], supporting: [] },
  };
  await tx((t) => editPlan(t, { plan: id, version: 1 }, edit, office, now()));
  const unit =
    (await tx((t) => listUnits(t, 'zh'))).items.find(({ name }) => name === '护理部') ?? expect.fail('no unit');
  await tx((t) =>
    editPlan(t, { plan: id, version: 2 }, { kind: 'unit', name: '医患沟通办', id: unit.id }, office, now()),
  );
  const after = (await tx((t) => listUnits(t, 'zh'))).items.find(({ id: one }) => one === unit.id);
  expect(after?.aliases).toContain('医患沟通办');
});

test('a confirmed measure changes only with what it said before, who and why; an old page does not', async () => {
  const [row] = await app.rows<{ id: string }>(
    `select measure_id as id from programme.measure where text like '给四楼%' limit 1`,
  );
  const measure = row?.id ?? '';
  const text = {
    ...{ text: '给四楼和五楼厕所加装排风。', lead: '演示医生二十一', departments: ['后勤'], supporting: [] },
    deadline: { text: '年底前', kind: 'by', from: null, to: '2026-12-31' } as const,
  };
  const correct = (version: number) =>
    tx((t) => correctMeasure(t, { measure, version, why: '院长要求加一层' }, text, office, now()));
  await correct(1);
  await expect(correct(1)).rejects.toMatchObject({ code: 'programme.measure_changed' });
  const { items } = await tx((t) => readCorrections(t, measure));
  expect(items).toMatchObject([
    { by: 'office', why: '院长要求加一层', before: { text: '给四楼厕所加装排风。' }, after: { to: '2026-12-31' } },
  ]);
  const units = await app.rows(
    'select u.name from programme.measure_unit m join programme.unit u using (unit_id) where measure_id = $1',
    [measure],
  );
  expect(units).toEqual([{ name: '总务科' }]);
});

test('departments of the catalog become units once', async () => {
  const bring = () => tx((t) => unitsFromDepartments(t, office, now()));
  expect((await bring()).made).toBeGreaterThan(3);
  expect(await bring()).toEqual({ made: 0 });
});
