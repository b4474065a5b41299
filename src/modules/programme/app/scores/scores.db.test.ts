import { beforeAll, expect, test } from 'vitest';
import { addDays } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type TestApp, testApp } from '../../../../../test/support/app.ts';
import type { RuleWish } from '../../contract-scores.ts';
import type { LineRule, ScoreLine } from '../../domain/scores/line.ts';
import { readQuarter } from '../reports/work.ts';
import { currentScores } from './current.ts';
import { find, takeBack } from './find.ts';
import { close, fill, giveBack, review } from './move-sheet.ts';
import { unitRanking } from './ranking.ts';
import { addUnitItem, readRules, saveTaskRules } from './rules.ts';
import { sheetFile } from './sheet-file.ts';
import { openSheet, readSheet } from './sheets.ts';

const filler = { kind: 'system', name: 'filler' } as const;
const reviewer = { kind: 'system', name: 'reviewer' } as const;
let app: TestApp;
let now: string;
let plan: string;
const tx = <T>(fn: (t: Tx) => Promise<T>) => app.app.db.tx({ hospital: 1 }, fn);

beforeAll(async () => {
  app = await testApp('demo');
  // The demo's own sheets and items stand aside.
  await app.rows('delete from programme.score_finding');
  await app.rows('delete from programme.score_line');
  await app.rows('delete from programme.score_sheet');
  await app.rows('update programme.unit_score_item set active = false');
  now = app.app.clock.now();
  plan = (await app.rows<{ id: string }>(`select plan_id as id from programme.plan where state = 'active'`))[0]!.id;
});

const ruleOf = (lines: readonly ScoreLine[], words: string): { line: ScoreLine; rule: LineRule } => {
  const line = lines.find(({ rules }) => rules.some(({ trigger }) => trigger.includes(words))) as ScoreLine;
  return { line, rule: line.rules.find(({ trigger }) => trigger.includes(words)) as LineRule };
};

/** A sheet of the demo plan with every open rule answered "none found". */
async function answered(period: string): Promise<{ id: string; version: number }> {
  const { id } = await tx((t) => openSheet(t, { plan, unit: null, period }, filler, now));
  const { lines } = await tx((t) => readSheet(t, id, now));
  for (const line of lines) {
    for (const no of line.open) {
      const one = line.rules.find((rule) => rule.no === no) as LineRule;
      const amount = one.asks === 'held' ? (one.required ?? 0) * (one.unit === 'percent' ? 100 : 1) : 0;
      const found = { item: line.item.id, rule: no, amount, note: '', evidence: '演示台账' };
      await tx((t) => find(t, id, found, filler, now));
    }
  }
  const { sheet, total } = await tx((t) => readSheet(t, id, now));
  expect(total.open).toBe(0);
  return { id, version: sheet.version };
}

test('the report of a quarter tells its stars, closed problems and cycles as the records do, and those of no other quarter', async () => {
  const [someone] = await app.rows<{ id: string; name: string }>(
    `select account_id as id, name from identity.staff where hospital_id = 1 order by name limit 1`,
  );
  for (const month of ['2026-09', '2026-10'])
    await app.rows(
      `insert into people.star (hospital_id, star_id, month, account_id, reason, made_at, made_by)
       values (1, gen_random_uuid(), $1, $2, $3, $4, 'demo')`,
      [month, someone?.id, `演示：${month} 陪老人做检查`, now],
    );
  const problems = await app.rows<Record<string, string>>(
    `select p.found_on::text as found, p.place, p.words, s.words as mended, u.name as unit,
       (p.closed_at at time zone 'Asia/Shanghai')::date::text as closed
     from programme.problem p join programme.unit u on u.unit_id = p.unit_id
     join programme.problem_step s on s.problem_id = p.problem_id and s.state = 'rectified'
     where p.state = 'closed' and p.closed_at >= '2026-09-30T16:00:00Z'`,
  );
  const cycles = await app.rows<{ title: string; measured: string; before: number; after: number; unit: string }>(
    `select title, measured, before_value as before, after_value as after, figure_unit as unit from programme.pdca
     where state = 'summarized'`,
  );
  expect([problems.length, cycles.length]).toEqual([1, 1]);
  const tables = async (quarter: string) =>
    (await tx((t) => readQuarter(t, quarter, now, 'zh'))).parts.map((part) =>
      part.kind === 'table' ? part.rows.map((row) => row.map(({ text }) => text)) : [],
    );
  const [who, stars, , closed, pdca] = await tables('2026Q4');
  expect(stars).toEqual([['2026-10', someone?.name, '演示：2026-10 陪老人做检查']]);
  expect(closed).toEqual(
    problems.map(({ found, place, words, mended, unit, closed: on }) => [
      found,
      place,
      words,
      mended,
      unit,
      '0',
      '1',
      on,
    ]),
  );
  expect(who).toContainEqual([problems[0]?.unit, '', '0', '1']);
  expect(pdca).toEqual(
    cycles.map(({ title, measured, before, after, unit }) => [
      ...[title, measured, (before / 100).toFixed(2), (after / 100).toFixed(2), unit],
    ]),
  );
  const [, before, , , none] = await tables('2026Q3');
  expect([before?.map(([month]) => month), none]).toEqual([['2026-09'], []]);
});

test('a sheet is filled, given back, reviewed by another person and closed; then nothing in it changes any more', async () => {
  const { id, version } = await answered('2026Q4');
  const act = (v: number) => ({ sheet: id, version: v });
  await expect(tx((t) => fill(t, act(version - 1), filler, now))).rejects.toThrow('programme.sheet_changed');
  await tx((t) => fill(t, act(version), filler, now));
  await expect(tx((t) => review(t, act(version + 1), filler, now))).rejects.toThrow(/two_people|sheet_own/);
  await tx((t) => giveBack(t, act(version + 1), '例会次数请核对', reviewer, now));
  await tx((t) => fill(t, act(version + 2), filler, now));
  await tx((t) => review(t, act(version + 3), reviewer, now));
  await tx((t) => close(t, act(version + 4), reviewer, now));
  const before = await tx((t) => readSheet(t, id, now));
  expect(before.sheet).toMatchObject({ state: 'closed', full: 10_000, points: before.total.points });
  await app.rows(`update programme.scoring_rule set points = points + 100 where points is not null`);
  const after = await tx((t) => readSheet(t, id, addDays(now.slice(0, 10), 30) + now.slice(10)));
  expect(after.lines).toEqual(before.lines);
  await app.rows(`update programme.scoring_rule set points = points - 100 where points is not null`);
  const found = { item: before.lines[0]!.item.id, rule: 0, amount: 0, note: '改', evidence: '' };
  await expect(tx((t) => find(t, id, found, filler, now))).rejects.toThrow('programme.sheet_changed');
  const kept = await app.rows<{ action: string }>(
    `select action from platform.audit where subject = 'programme.score_sheet/' || $1 and action !~ 'find|open' order by id`,
    [id],
  );
  expect(kept.map(({ action }) => action.slice('programme.score_'.length))).toEqual([
    ...['fill', 'return', 'fill', 'review', 'close'],
  ]);
});

test('a period has one sheet, and what is not answered cannot be handed in', async () => {
  const { id } = await tx((t) => openSheet(t, { plan, unit: null, period: '2026Q3' }, filler, now));
  const again = tx((t) => openSheet(t, { plan, unit: null, period: '2026Q3' }, filler, now));
  await expect(again).rejects.toThrow('programme.sheet_not_opened');
  await expect(tx((t) => fill(t, { sheet: id, version: 1 }, filler, now))).rejects.toThrow('programme.sheet_open');
});

test('records answer by themselves and are set aside only with a reason; a figure without a record needs evidence', async () => {
  const { id } = await tx((t) => openSheet(t, { plan, unit: null, period: '2026H2' }, filler, now));
  const read = async () => (await tx((t) => readSheet(t, id, now))).lines;
  const { line, rule } = ruleOf(await read(), '例会少一次');
  expect([rule.fact, rule.record?.amount, rule.lost]).toEqual(['hearings_held', 0, 200]);
  expect(rule.back?.least).toEqual({ count: 1, gain: 50 });
  const found = { item: line.item.id, rule: rule.no, amount: 4, note: '', evidence: '' };
  await expect(tx((t) => find(t, id, found, filler, now))).rejects.toThrow('programme.finding_reason');
  const kept = await tx((t) => find(t, id, { ...found, note: '纪要未录入系统' }, filler, now));
  expect(ruleOf(await read(), '例会少一次').rule).toMatchObject({ lost: 0, overridden: true, record: { amount: 0 } });
  await tx((t) => takeBack(t, id, kept.id, filler, now));
  expect(ruleOf(await read(), '例会少一次').rule).toMatchObject({ lost: 200, overridden: false });

  const share = ruleOf(await read(), '电子票据');
  expect([share.rule.asks, share.rule.required, share.line.open.includes(share.rule.no)]).toEqual(['held', 100, true]);
  const declared = { item: share.line.item.id, rule: share.rule.no, amount: 9650, note: '', evidence: '' };
  await expect(tx((t) => find(t, id, declared, filler, now))).rejects.toThrow('programme.finding_evidence');
  await tx((t) => find(t, id, { ...declared, evidence: '财务科十一月报表' }, filler, now));
  expect(ruleOf(await read(), '电子票据').rule).toMatchObject({ lost: 150, findings: [{ source: 'declared' }] });
  const judged = ruleOf(await read(), '标识看不懂');
  const low = { item: judged.line.item.id, rule: judged.rule.no, amount: 20, note: '', evidence: '' };
  await expect(tx((t) => find(t, id, low, filler, now))).rejects.toThrow('programme.finding_amount');
});

test('a record and its loss appear in the live view the moment they exist, with the record named', async () => {
  const [task] = await tx((t) => readRules(t, plan));
  const rule: RuleWish = {
    ...{
      trigger: '举措到期没有完成',
      kind: 'deduct',
      points: 50,
      pointsTo: null,
      unit: 'item',
      required: null,
      cap: 200,
    },
    ...{ floor: null, per: 1, roundUp: false, exemptAs: 'full', fact: 'measures_overdue', params: { scope: 'plan' } },
  };
  const wish = { version: task!.version, full: task!.full, bonusCap: null, rules: [rule] };
  await tx((t) => saveTaskRules(t, task!.id, wish, filler, now));
  await expect(tx((t) => saveTaskRules(t, task!.id, wish, filler, now))).rejects.toThrow(
    'programme.score_item_changed',
  );
  const live = async () => {
    const [score] = await tx((t) => currentScores(t, now));
    return score!.lost.find((lost) => lost.rule.fact === 'measures_overdue')!.rule;
  };
  const before = await live();
  expect([before.amount, before.lost, before.limit, before.record?.refs.length]).toEqual([6, 200, 'cap', 6]);
  expect(before.back?.least).toEqual({ count: 3, gain: 50 });
  await app.rows(`update programme.measure set state = 'dropped' where measure_id::text = $1`, [
    before.record!.refs[0]!.id,
  ]);
  expect((await live()).amount).toBe(5);
});

test('units are ranked by the same engine, with what cost them most, and the sheet goes out as a table', async () => {
  const rule = {
    ...{ trigger: '没有交班', kind: 'deduct' as const, points: 100, pointsTo: null, unit: 'time' as const },
  };
  const rest = { required: null, cap: null, floor: null, per: 1, roundUp: false, exemptAs: 'full' as const };
  const item = { name: '交班', text: '没有交班每次扣 1 分。', full: 1000, bonusCap: null, units: [], active: true };
  const { id: itemId } = await tx((t) =>
    addUnitItem(t, { ...item, rules: [{ ...rule, ...rest, fact: null, params: {} }] }, filler, now),
  );
  const units = await app.rows<{ id: string }>(`select unit_id as id from programme.unit order by name limit 3`);
  for (const [missed, unit] of units.entries()) {
    const { id } = await tx((t) => openSheet(t, { plan: null, unit: unit.id, period: '2026-11' }, filler, now));
    const amount = Math.min(missed, 1) * 2;
    await tx((t) => find(t, id, { item: itemId, rule: 0, amount, note: '', evidence: '' }, filler, now));
  }
  const ranking = await tx((t) => unitRanking(t, '2026-11', now));
  expect(ranking.rows.map(({ place, total }) => [place, total.points])).toEqual([
    [1, 1000],
    [2, 800],
    [2, 800],
  ]);
  expect(ranking.rows[1]?.lost[0]?.rule).toMatchObject({ lost: 200, amount: 2 });
  const table = await tx((t) => sheetFile(t, ranking.rows[1]!.sheet.id, 'zh', now));
  expect(table.rows.map((row) => row[4])).toEqual(['8', '', '8', '0']);
});
