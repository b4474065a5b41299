import { beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../../test/support/app.ts';
import { insertPlanRows } from '../../db/plan/insert-rows.ts';
import { draftOf, saveDraft } from '../../db/plan/plans.ts';
import { measuresToRemind } from '../../db/tasks/reminders.ts';
import { demoPlan } from '../../demo/plan-document.ts';
import type { Edit } from '../../domain/plan/edit.ts';
import { withNames } from '../../domain/plan/match-names.ts';
import { planRows } from '../../domain/plan/plan-rows.ts';
import { isPast } from '../../domain/plan-past/past.ts';
import { countMeasures } from '../tasks/count-measures.ts';
import { listUnits, makeUnits, unitsFromDepartments } from '../unit/keep-units.ts';
import { confirmPlan } from './confirm-plan.ts';
import { correctMeasure, readCorrections } from './correct-measure.ts';
import { dropDraft, editPlan } from './edit-plan.ts';
import { keepDraft } from './keep-draft.ts';
import { knownHere } from './known.ts';
import { linkTask, tasksFor } from './link-indicators.ts';
import { readPlan } from './read-plans.ts';

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

describe('a measure whose last day had passed when its plan was confirmed', () => {
  const past = async (text: string, ...choices: (Edit & { kind: 'past' })['choice'][]) => {
    const { id } = await taken(text);
    const { draft } = (await tx((t) => draftOf(t, id))) ?? expect.fail('no draft');
    const late = draft.tasks
      .flatMap(({ measures }) => measures)
      .filter(({ deadline }) => isPast(deadline, '2026-11-23'))
      .map(({ key }) => key);
    for (const [at, choice] of choices.entries()) {
      const edit: Edit = { kind: 'past', measures: [late[at] as number], choice };
      await tx((t) => editPlan(t, { plan: id, version: 1 + at }, edit, office, now()));
    }
    const made = await tx((t) => confirmPlan(t, { plan: id, version: 1 + choices.length }, office, now()));
    const rows = await app.rows<{ id: string; brought: string; state: string; grade: string | null; steps: string[] }>(
      `select m.measure_id as id, m.brought, m.state, m.grade, array(select s.kind || ' ' || coalesce(s.new_to::text, '')
         from programme.measure_step s where s.measure_id = m.measure_id) as steps
       from programme.measure m join programme.task k using (hospital_id, task_id)
       where k.plan_id = $1 and m.brought is not null order by m.brought`,
      [id],
    );
    return { id, late: late.length, unsettled: made.unsettled, rows };
  };
  const overdueIn = async (plan: string) => {
    const { plans } = await tx((t) => countMeasures(t, now()));
    return plans.find(({ id }) => id === plan)?.overdue;
  };

  test('is neither overdue nor reminded of, until a person has said what that means; history says how it came in', async () => {
    const { id, late, unsettled, rows } = await past('都没有说');
    expect([late, unsettled, await overdueIn(id)]).toEqual([6, 6, 0]);
    expect(new Set(rows.map(({ brought, steps }) => `${brought} ${steps}`))).toEqual(
      new Set(['unsettled past_unsettled 2026-11-23']),
    );
    const due = async () => {
      const ids = new Set(rows.map((row) => row.id));
      return (await tx((t) => measuresToRemind(t, '2026-11-23', 10_000))).filter((one) => ids.has(one.id)).length;
    };
    expect(await due()).toBe(0);
    await app.rows(`update programme.measure set brought = 'overdue' where brought = 'unsettled'`);
    expect([await overdueIn(id), await due()]).toEqual([6, 6]);
  });

  test('is done with the grade of its day, goes on until a new day, or is overdue: as it was said', async () => {
    const { id, unsettled, rows } = await past(
      '各有说法',
      { what: 'done', on: '2026-01-02', good: true },
      { what: 'moved', to: '2026-12-30' },
      { what: 'overdue' },
    );
    expect(unsettled).toBe(3);
    expect(rows.slice(0, 3).map(({ id: _, ...row }) => row)).toEqual([
      { brought: 'done', state: 'accepted', grade: 'on_time_good', steps: ['past_done 2026-01-02'] },
      { brought: 'moved', state: 'open', grade: null, steps: ['past_moved 2026-12-30'] },
      { brought: 'overdue', state: 'open', grade: null, steps: ['past_overdue '] },
    ]);
    expect(await overdueIn(id)).toBe(1);
    await expect(past('明天做完', { what: 'done', on: '2026-11-24', good: true })).rejects.toThrow(
      'programme.past_choice',
    );
  });
});

test('units of many names are made at once, and the draft knows them; the tasks stand with the indicators a person chose', async () => {
  const { id } = await taken('新科室和指标');
  const { draft } = (await tx((t) => draftOf(t, id))) ?? expect.fail('no draft');
  const task = draft.tasks[0] ?? expect.fail('no task');
  const known = await tx((t) => knownHere(t));
  const stranger = {
    ...task.measures[0],
    departments: [{ ...task, text: '演示膳食科' }],
  } as (typeof task.measures)[number];
  const asked = withNames({ ...draft, tasks: [{ ...task, measures: [stranger] }] }, known);
  await tx((t) => saveDraft(t, id, 1, asked));
  expect(asked.units.演示膳食科?.by).toBe('none');
  const made = await tx((t) => makeUnits(t, ['演示膳食科', '护理部', '演示膳食科'], office, now()));
  expect(made.items.map(({ name }) => name).sort()).toEqual(['护理部', '演示膳食科'].sort());
  await tx((t) => editPlan(t, { plan: id, version: 2 }, { kind: 'names' }, office, now()));
  expect((await tx((t) => draftOf(t, id)))?.draft.units.演示膳食科?.by).toBe('name');
  const link: Edit = { kind: 'indicators', tasks: [{ task: task.key, numbers: [6, 1, 6] }] };
  await tx((t) => editPlan(t, { plan: id, version: 3 }, link, office, now()));
  await tx((t) => confirmPlan(t, { plan: id, version: 4 }, office, now()));
  const plan = await tx((t) => readPlan(t, id, 'zh'));
  expect(plan.tasks.map(({ indicators }) => indicators)).toEqual([[1, 6]]);
  const found = async (no: number) => (await tx((t) => tasksFor(t, no, now()))).items.map(({ plan: { id } }) => id);
  expect([(await found(6)).includes(id), (await found(27)).includes(id)]).toEqual([true, false]);
  await tx((t) => linkTask(t, plan.tasks[0]?.id as string, [27], office, now()));
  expect([(await found(6)).includes(id), (await found(27)).includes(id)]).toEqual([false, true]);
});
