import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMinutes, atLocal, type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../../test/support/app.ts';
import { aPdca, somePaper, somePhoto } from '../../http/problems/examples.ts';
import { assignProblem, closeProblem, dropProblem, rectifyProblem, returnProblem } from './act.ts';
import { problemCounts, problemWork, totalOf } from './counts.ts';
import { tellOfDates } from './due.ts';
import { keepFile, readFile } from './files.ts';
import { recordHearing } from './hearings.ts';
import { readMonth, tickMonth } from './months.ts';
import { beginPdca, keepPdca, listPdca } from './pdca.ts';
import { listProblems, readAgain, readBoard, readGroups, readProblem } from './read.ts';
import { type Found, recordProblem } from './record.ts';
import { beginRound, keepRound, readRound } from './rounds.ts';

let app: TestApp;
let now: Instant;
let today: string;
const [unit, otherUnit] = [newId(), newId()];

const person = (...permissions: string[]): Actor & { account: string } => ({
  kind: 'staff',
  ...{ account: newId(), session: newId(), hospital: 1, practitioner: null, name: '测试' },
  permissions: new Set(permissions.map((name) => `programme.${name}`)),
});
const leader = person('round', 'verify', 'oversee', 'own');
const office = person('verify', 'oversee', 'own');
const nurse = person('own');
const colleague = person('own', 'verify');
const stranger = person('own');
const tx = <T>(fn: (t: Tx) => Promise<T>): Promise<T> => app.app.db.tx({ hospital: 1 }, fn);

beforeAll(async () => {
  app = await testApp();
  now = app.app.clock.now();
  today = localDate(now);
  await app.rows(`insert into programme.unit (hospital_id, unit_id, name) values (1, $1, '甲科'), (1, $2, '乙科')`, [
    unit,
    otherUnit,
  ]);
  await app.rows(
    `insert into programme.unit_member (hospital_id, unit_id, account_id, part)
     values (1, $1, $2, 'head'), (1, $1, $3, 'member'), (1, $4, $5, 'head')`,
    [unit, nurse.account, colleague.account, otherUnit, stranger.account],
  );
});

const photo = () => tx(async (t) => (await keepFile(t, somePhoto(), nurse, now)).id);
async function found(more: Partial<Found> = {}): Promise<string> {
  const wish: Found = {
    ...{ source: 'round', round: null, walkStep: null, placeId: null, foundOn: today, place: `${newId()} 号` },
    ...{ category: 'signs', severity: 'ordinary', words: newId(), photos: [], ...more },
  };
  return (await tx((t) => recordProblem(t, wish, leader, now))).id;
}
const to = (more: object = {}) => ({ unit, assignee: nurse.account, dueOn: addDays(today, 3), ...more });
const give = (problem: string, version = 1, more: object = {}) =>
  tx((t) => assignProblem(t, { problem, version }, to(more), { words: '' }, office, now));
const mend = async (problem: string, version = 2, by: Actor = nurse, photos?: string[]) => {
  const shown = photos ?? [await photo()];
  await tx((t) => rectifyProblem(t, { problem, version }, { words: '已更换', photos: shown }, by, now));
};
const close = (problem: string, version: number, by: Actor) =>
  tx((t) => closeProblem(t, { problem, version }, { words: '已看' }, by, now));
const sendBack = (problem: string, version: number, by: Actor = leader) =>
  tx((t) => returnProblem(t, { problem, version }, addDays(today, 2), { words: '还是看不清' }, by, now));
/** Who was written to, why, and at which version of the problem. */
async function toldOf(problem: string): Promise<string[][]> {
  const rows = await app.rows<{ account: string; dedupe: string }>(
    `select account_id as account, dedupe from messaging.staff_message where link = $1
     order by substring(dedupe from '[0-9]+$')::int, dedupe, account_id`,
    [`/staff/problems?problem=${problem}`],
  );
  const who = { leader, office, nurse, colleague, stranger };
  const nameOf = (account: string) => Object.entries(who).find(([, one]) => one.account === account)?.[0] ?? account;
  return rows.map(({ account, dedupe }) => [nameOf(account), dedupe.split('/').slice(-2).join('/')]);
}
const todoOf = (problem: string) =>
  app.rows<{ accounts: string[]; done: boolean; due_on: string }>(
    `select accounts, done, due_on from messaging.staff_todo where source = $1`,
    [`problem-${problem}`],
  );
const read = (problem: string, by: Actor = leader) => tx((t) => readProblem(t, problem, by, now, 'zh'));

describe('a problem', () => {
  it('is given to a unit, put right with proof, sent back, put right again and closed; every step is kept', async () => {
    const problem = await found({ photos: [await photo()] });
    await give(problem);
    await mend(problem);
    await sendBack(problem, 3);
    await mend(problem, 4);
    await close(problem, 5, leader);
    const { steps, state, returns } = await read(problem);
    expect([state, returns]).toEqual(['closed', 1]);
    expect(steps.map((step) => [step.no, step.state, step.photos.length])).toEqual([
      [1, 'recorded', 1],
      [2, 'assigned', 0],
      [3, 'rectified', 1],
      [4, 'returned', 0],
      [5, 'rectified', 1],
      [6, 'closed', 0],
    ]);
    expect(steps.map(({ endedAt }) => endedAt === null)).toEqual([false, false, false, false, false, true]);
    const events = await app.rows<{ type: string }>(
      'select type from platform.outbox where subject = $1 order by subject_seq',
      [problem],
    );
    expect(events.map(({ type }) => type.replace('programme.problem_', ''))).toEqual([
      ...['recorded', 'assigned', 'rectified', 'returned', 'rectified', 'closed'],
    ]);
    // The head of the unit has it, the leader found it: each is told of what another did, once; nobody of what they did.
    expect(await toldOf(problem)).toEqual([
      ['nurse', 'assigned/2'],
      ['leader', 'rectified/3'],
      ['nurse', 'returned/4'],
      ['leader', 'rectified/5'],
      ['nurse', 'closed/6'],
    ]);
    expect(await todoOf(problem)).toMatchObject([{ accounts: [nurse.account], done: true }]);
  });

  it('is closed or sent back by somebody else than who put it right: the table refuses; control: another may', async () => {
    const problem = await found();
    await give(problem);
    await mend(problem, 2, colleague);
    const refused = { constraint: 'programme_problem_another_looks' };
    await expect(close(problem, 3, colleague)).rejects.toMatchObject(refused);
    await expect(sendBack(problem, 3, colleague)).rejects.toMatchObject(refused);
    await close(problem, 3, leader);
  });

  it('is put right only by the unit that has it, and only with words and a new photograph', async () => {
    const problem = await found();
    await give(problem);
    await expect(mend(problem, 2, stranger)).rejects.toMatchObject({ code: 'programme.problem_unknown' });
    await expect(mend(problem, 2, leader)).rejects.toMatchObject({ code: 'programme.not_your_problem' });
    await expect(mend(problem, 2, nurse, [])).rejects.toMatchObject({ constraint: 'programme_problem_step_proof' });
    const minutes = await tx((t) => keepFile(t, somePaper(), nurse, now));
    await expect(mend(problem, 2, nurse, [minutes.id])).rejects.toMatchObject({
      constraint: 'programme_problem_photo_is_one',
    });
    await expect(mend(problem, 2, nurse, [newId()])).rejects.toMatchObject({
      constraint: 'programme_problem_photo_file',
    });
    const shown = await photo();
    await mend(problem, 2, nurse, [shown]);
    const other = await found();
    await give(other);
    await expect(mend(other, 2, nurse, [shown])).rejects.toMatchObject({ constraint: 'programme_problem_photo_once' });
  });

  it('moves once: of two at the same time one is refused, and what was refused left no step', async () => {
    const problem = await found();
    await give(problem);
    await mend(problem);
    const answers = await Promise.allSettled([close(problem, 3, leader), sendBack(problem, 3, office)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await read(problem)).steps).toHaveLength(4);
  });

  it('is given to somebody of the unit, with a date that has not passed', async () => {
    const problem = await found();
    await expect(give(problem, 1, { assignee: stranger.account })).rejects.toMatchObject({
      code: 'programme.person_not_of_unit',
    });
    await expect(give(problem, 1, { dueOn: addDays(today, -1) })).rejects.toMatchObject({ code: 'programme.due_past' });
    await expect(give(problem, 7)).rejects.toMatchObject({ code: 'programme.problem_changed' });
    await give(problem, 1, { dueOn: today });
  });

  it('and its photographs are seen by its unit and by who oversees, not by another unit', async () => {
    const shown = await tx((t) => keepFile(t, somePhoto(), leader, now));
    const problem = await found({ photos: [shown.id] });
    await give(problem);
    expect((await read(problem, colleague)).may).toEqual({ assign: false, rectify: true, look: false, drop: false });
    await tx((t) => readFile(t, shown.id, nurse));
    await expect(read(problem, stranger)).rejects.toMatchObject({ code: 'programme.problem_unknown' });
    await expect(tx((t) => readFile(t, shown.id, stranger))).rejects.toMatchObject({ code: 'programme.file_unknown' });
    const ours = await tx((t) => listProblems(t, { show: 'ours' }, stranger, now, 'zh'));
    expect(ours.items).toEqual([]);
  });

  it('of tomorrow is not recorded; one recorded by mistake is dropped with a reason and counts nowhere', async () => {
    await expect(found({ foundOn: addDays(today, 1) })).rejects.toMatchObject({ code: 'programme.found_later' });
    const before = totalOf(await tx((t) => problemCounts(t, today, today, now)));
    const problem = await found();
    await tx((t) => dropProblem(t, { problem, version: 1 }, { words: '重复' }, office, now));
    expect(totalOf(await tx((t) => problemCounts(t, today, today, now)))).toEqual(before);
  });
});

it('dates are told once the day before and once after, and an overdue one stands first and is counted', async () => {
  const problem = await found();
  await give(problem, 1, { dueOn: addDays(today, 1) });
  const told = async () => {
    const rows = await app.rows<{ type: string }>(
      `select type from platform.outbox where subject = $1 and type in ('programme.problem_due_soon', 'programme.problem_overdue')
       order by subject_seq`,
      [problem],
    );
    return rows.map(({ type }) => type.slice('programme.problem_'.length));
  };
  const sweep = (at: Instant) => tx((t) => tellOfDates(app.app, t, at, 100));
  const morning = atLocal(today, '08:00');
  await sweep(addMinutes(morning, -1));
  expect(await told()).toEqual([]);
  await sweep(morning);
  expect(await sweep(morning)).toBe(0);
  expect(await told()).toEqual(['due_soon']);
  expect(await todoOf(problem)).toMatchObject([{ accounts: [nurse.account], done: false }]);
  const late = addMinutes(morning, 2 * 1440);
  await sweep(late);
  await sweep(late);
  expect(await told()).toEqual(['due_soon', 'overdue']);
  expect(await toldOf(problem)).toEqual([
    ['nurse', 'assigned/2'],
    ['nurse', 'soon/3'],
    ['nurse', 'overdue/4'],
  ]);
  const audited = await app.rows<{ action: string }>(
    `select action from platform.audit where subject = $1 and action ~ 'due_soon|overdue' order by id`,
    [`programme.problem/${problem}`],
  );
  expect(audited.map(({ action }) => action)).toEqual(['programme.problem_due_soon', 'programme.problem_overdue']);
  const { items } = await tx((t) => listProblems(t, { show: 'overdue' }, leader, late, 'zh'));
  expect(items.map(({ id, overdue }) => [id, overdue])).toContainEqual([problem, true]);
  const board = await tx((t) => readBoard(t, late, 'zh'));
  expect(board.now.overdue).toBe(items.length);
  expect(board.byUnit.find(({ key }) => key === unit)?.overdue).toBe(items.length);
});

it('given to a colleague instead it leaves the list of whoever had it, and who had it is told', async () => {
  const problem = await found();
  await give(problem);
  await give(problem, 2, { assignee: colleague.account });
  expect(await toldOf(problem)).toEqual([
    ['nurse', 'assigned/2'],
    ['colleague', 'assigned/3'],
    ['nurse', 'moved/3'],
  ]);
  expect(await todoOf(problem)).toMatchObject([{ accounts: [colleague.account], done: false }]);
});

it('what is found again is said while it is recorded, and listed as a group', async () => {
  const place = '门诊三楼卫生间';
  const [first, second] = [
    await found({ place, category: 'toilet', words: '没有厕纸', foundOn: addDays(today, -20) }),
    await found({ place, category: 'toilet', words: '地面有水', foundOn: addDays(today, -10) }),
  ];
  const again = await tx((t) => readAgain(t, { place, category: 'toilet', words: '灯坏了' }, now, 'zh'));
  expect(again.items.map(({ id, why }) => [id, why])).toEqual([
    [second, 'place'],
    [first, 'place'],
  ]);
  const { groups } = await tx((t) => readGroups(t, now, 'zh'));
  expect(groups.map(({ items }) => items.map(({ id }) => id))).toContainEqual([second, first]);
});

it('a unit’s month is counted from the history as it was, and ticked once', async () => {
  const month = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  const then: Instant = `${month}-10T02:00:00.000Z`;
  const wish = { source: 'inspection', round: null, walkStep: null, placeId: null, foundOn: `${month}-09` } as const;
  const { id: problem } = await tx((t) =>
    recordProblem(
      t,
      { ...wish, place: '旧楼', category: 'safety', severity: 'serious', words: '扶手松', photos: [] },
      leader,
      then,
    ),
  );
  const due = { unit: otherUnit, assignee: stranger.account, dueOn: `${month}-12` };
  await tx((t) => assignProblem(t, { problem, version: 1 }, due, { words: '' }, office, then));
  const shown = await photo();
  await tx((t) => rectifyProblem(t, { problem, version: 2 }, { words: '紧固', photos: [shown] }, stranger, now));
  await close(problem, 3, leader);
  const of = async (name: string) =>
    (await tx((t) => readMonth(t, name, now))).units.find((row) => row.unit?.id === otherUnit);
  // Closed today: at the end of last month it stood open and past its date.
  expect(await of(month)).toMatchObject({ found: 1, open: 1, overdue: 1, closed: 0, checked: null });
  expect(await of(today.slice(0, 7))).toMatchObject({ found: 0, open: 0, overdue: 0, closed: 1 });
  const tick = () => tx((t) => tickMonth(t, month, { unit: otherUnit, remark: '已催办' }, office, now));
  await tick();
  await expect(tick()).rejects.toMatchObject({ constraint: 'programme_month_check_pkey' });
  expect((await of(month))?.checked).toMatchObject({ open: 1, overdue: 1, remark: '已催办' });
});

it('a walk keeps the minutes of its steps until it has ended, is written by who began it, and shows what it found', async () => {
  const route = { heldOn: today, route: '预约到取药', members: ['院长', '护理部主任'], remark: '' };
  const { id } = await tx((t) => beginRound(t, { kind: 'walk', ...route }, leader, now));
  const problem = await found({ source: 'walk', round: id, walkStep: 'pharmacy' });
  const steps = [
    { step: 'pharmacy', minutes: 18, remark: '窗口少' },
    { step: 'book', minutes: 3, remark: '' },
    { step: 'pay', minutes: null, remark: '' },
  ] as const;
  const keep = (version: number, end: boolean, by: Actor = leader) =>
    tx((t) => keepRound(t, id, { version, ...route, steps: [...steps], end }, by, now));
  await expect(keep(1, false, office)).rejects.toMatchObject({ code: 'programme.round_changed' });
  await keep(1, true);
  await expect(keep(2, false)).rejects.toMatchObject({ code: 'programme.round_changed' });
  const round = await tx((t) => readRound(t, id, leader, now, 'zh'));
  expect(round).toMatchObject({ state: 'ended', minutes: 21, problems: 1, members: route.members });
  expect(round.steps.map(({ step }) => step)).toEqual(['book', 'pharmacy']);
  expect(round.found.map((one) => one.id)).toEqual([problem]);
});

it('a plan-do-check-act is summarized with all four steps and both figures; it and hearings with minutes are counted', async () => {
  const before = await tx((t) => problemWork(t, today, today));
  const problem = await found();
  const { id } = await tx((t) => beginPdca(t, { ...aPdca(unit), problems: [problem] }, office, now));
  const whole = {
    ...aPdca(unit),
    ...{ plan: '查原因', did: '加窗口', check: '量一周', act: '写进制度', measured: '叫号到取药', figureUnit: '分钟' },
    ...{ before: 18.25, after: 9.5, problems: [problem] },
  };
  const keep = (version: number, more: object) =>
    tx((t) => keepPdca(t, id, { version, summarize: true, ...whole, ...more }, office, now));
  for (const missing of [{ after: null }, { act: '  ' }, { measured: '' }])
    await expect(keep(1, missing)).rejects.toMatchObject({ constraint: 'programme_pdca_whole' });
  await keep(1, {});
  await expect(keep(2, { title: '再改' })).rejects.toMatchObject({ code: 'programme.pdca_changed' });
  const { items, thisYear } = await tx((t) => listPdca(t, now, 'zh'));
  expect([thisYear, items[0]]).toMatchObject([1, { before: 18.25, after: 9.5, problems: [{ id: problem }] }]);

  const minutes = await tx((t) => keepFile(t, somePaper(), office, now));
  const hearing = { body: 'party_committee', heldOn: today, topic: '推进情况', decided: '', file: minutes.id } as const;
  await tx((t) => recordHearing(t, hearing, office, now));
  await expect(tx((t) => recordHearing(t, hearing, office, now))).rejects.toMatchObject({
    constraint: 'programme_hearing_minutes_once',
  });
  expect(await tx((t) => problemWork(t, today, today))).toMatchObject({
    pdca: before.pdca + 1,
    hearings: before.hearings + 1,
    partyHearings: before.partyHearings + 1,
  });
});
