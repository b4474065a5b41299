import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, expect, test } from 'vitest';
import { addDays, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../../test/support/app.ts';
import type { RuleWish } from '../../contract-scores.ts';
import { recordedFact } from '../../db/scores/fact-rows.ts';
import type { LineRule, ScoreLine } from '../../domain/scores/line.ts';
import { renderReport } from '../reports/render/render.ts';
import { readQuarter } from '../reports/work.ts';
import { currentScores } from './current.ts';
import { find, takeBack } from './find.ts';
import { close, fill, giveBack, review } from './move-sheet.ts';
import { unitRanking } from './ranking.ts';
import { addUnitItem, readRules, saveTaskRules } from './rules.ts';
import { sheetReport } from './sheet-file.ts';
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
  plan = (
    await app.rows<{ id: string }>(
      `select plan_id as id from programme.plan where hospital_id = 1 and state = 'active'`,
    )
  )[0]!.id;
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
  const id = ranking.rows[1]!.sheet.id;
  const report = await tx((t) => sheetReport(t, id, 'zh', now));
  // Opened again it says what the page says: every item with its marks and points, the losses, and the sum.
  const book = new Workbook();
  await book.xlsx.load(await renderReport(report, 'xlsx'));
  const opened: unknown[][] = [];
  book.worksheets[0]!.eachRow((row) => opened.push((row.values as unknown[]).slice(1)));
  const { lines, total } = await tx((t) => readSheet(t, id, now));
  const numbers = opened.filter((row) => typeof row[4] === 'number' || typeof row[5] === 'number');
  expect(numbers.map((row) => [row[1] ?? '', row[3] ?? '', row[4] ?? '', row[5] ?? ''])).toEqual([
    ...lines.flatMap(({ item: head, marks, points, rules }) => [
      [head.name, (marks ?? 0) / 100, points / 100, ''],
      ...rules.filter(({ lost }) => lost > 0).map(({ lost }) => ['', '', '', -lost / 100]),
    ]),
    ['合计', total.full / 100, total.points / 100, -total.lost / 100],
    ['加分', '', total.bonus / 100, ''],
  ]);
  expect(opened[0]?.[0]).toContain('考核评分表');
});

test('each record answers with exactly what a plain count of the tables says, of this hospital, its unit and the period', async () => {
  const [unit, other] = (
    await app.rows<{ id: string }>(
      `select unit_id as id from programme.unit where hospital_id = 1 order by name limit 2`,
    )
  ).map(({ id }) => id) as [string, string];
  const abroad = newId();
  await app.rows(`insert into programme.unit (hospital_id, unit_id, name) values (2, $1, '外院科室')`, [abroad]);
  // Days in the month, before it, in another year and after today; each at home, in another unit and in another hospital.
  const days = ['2026-11-02', '2026-11-05', '2026-11-09', '2026-10-31', '2026-03-03', '2025-11-05', '2026-11-29'];
  const where = [
    { hospital: 1, unit },
    { hospital: 1, unit: other },
    { hospital: 2, unit: abroad },
  ];
  const all = where.flatMap((at) => days.map((day, n) => ({ ...at, day, n })));
  const instant = (day: string) => `${day}T15:30:00Z`;
  const kinds = ['round', 'walk', 'inspection', 'cleaning', 'equipment'];
  const words = ['卫生间 演示异味', '演示饮水机坏了'];
  const statement = (table: string, columns: string, values: unknown[]) =>
    app.rows(
      `insert into programme.${table} (${columns}) values (${values.map((_, n) => `$${n + 1}`).join(', ')})`,
      values,
    );
  for (const { hospital, unit: own, day, n } of all) {
    const at = instant(day);
    const file = newId();
    await statement('problem_file', 'hospital_id, file_id, media, bytes, kept_at, kept_by', [
      hospital,
      file,
      'application/pdf',
      Buffer.from('x'),
      at,
      'x',
    ]);
    await statement(
      'hearing',
      'hospital_id, hearing_id, body, held_on, topic, decided, file_id, recorded_at, recorded_by',
      [hospital, newId(), 'special_meeting', day, '演示', '', file, at, 'x'],
    );
    for (const kind of kinds)
      await statement('round', 'hospital_id, round_id, kind, held_on, route, state, begun_at, begun_by, ended_at', [
        hospital,
        newId(),
        kind,
        day,
        '演示',
        n === 1 ? 'open' : 'ended',
        at,
        'x',
        n === 1 ? null : at,
      ]);
    await statement(
      'pdca',
      `hospital_id, pdca_id, title, unit_id, plan_words, do_words, check_words, act_words, measured, figure_unit, before_value, after_value, state, begun_at, begun_by, summarized_at, summarized_by`,
      [
        ...[hospital, newId(), n % 2 ? '演示流程' : '演示环境', own, 'p', 'd', 'c', 'a', 'm', '%', 1, 2],
        ...[n === 2 ? 'open' : 'summarized', at, 'x', n === 2 ? null : at, n === 2 ? null : 'x'],
      ],
    );
    for (const [k, text] of words.entries()) {
      const closed = (n + k) % 3 === 0;
      await statement(
        'problem',
        'hospital_id, problem_id, source, found_on, place, category, severity, words, state, unit_id, assignee, due_on, rectified_by, looked_by, closed_at, recorded_at, recorded_by',
        [
          ...[
            hospital,
            newId(),
            'other',
            day,
            '一楼',
            k ? 'equipment' : 'toilet',
            'minor',
            text,
            closed ? 'closed' : 'assigned',
          ],
          ...[
            own,
            newId(),
            n % 2 ? '2026-11-20' : '2026-12-20',
            closed ? 'a' : null,
            closed ? 'b' : null,
            closed ? at : null,
            at,
            'x',
          ],
        ],
      );
    }
    if (n < 5)
      await statement(
        'month_check',
        'hospital_id, month, unit_id, found, open, overdue, returned, closed, remark, checked_at, checked_by',
        [hospital, ['2026-11', '2026-10', '2026-02', '2025-11', '2026-12'][n], own, 0, 0, 0, 0, 0, '', at, 'x'],
      );
  }

  const marked = [
    ['late', '2026-11-03'],
    ['late', '2026-02-03'],
    ['late', '2025-12-30'],
    ['on_time_poor', '2026-11-04'],
    ['on_time_poor', '2026-05-04'],
  ];
  const ofPlan = await app.rows<{ id: string }>(
    `select m.measure_id as id from programme.measure m join programme.task k using (hospital_id, task_id)
     where k.plan_id = $1 and m.hospital_id = 1 order by m.due_to desc nulls last, m.measure_id limit 5`,
    [plan],
  );
  for (const [n, { id }] of ofPlan.entries())
    await app.rows(
      `update programme.measure set state = 'accepted', grade = $2, judged_at = $3, judged_by = 'x' where measure_id = $1`,
      [id, marked[n]?.[0], instant(marked[n]?.[1] ?? '')],
    );

  type Row = Record<string, unknown> & { hospital_id: number };
  const table = async (name: string) => {
    const rows = await app.rows<Row>(`select to_jsonb(x) as row from programme.${name} x`);
    return rows.map(({ row }) => row as Row);
  };
  const hearings = await table('hearing');
  const rounds = await table('round');
  const pdca = await table('pdca');
  const problems = await table('problem');
  const checks = await table('month_check');
  const tasks = await table('task');
  const measures = await table('measure');
  const responsible = (await table('measure_unit')).filter((row) => row.part === 'responsible');
  /** The same counted by hand; `hospitals` is what the control opens too wide. */
  const plain = (code: string, of: { unit: string | null; from: string; until: string }, hospitals = [1]): number => {
    const local = (one: unknown) => localDate(new Date(String(one)).toISOString());
    const within = (day: string) => day >= of.from && day <= of.until;
    const here = (rows: Row[]) => rows.filter((row) => hospitals.includes(row.hospital_id));
    const own = (rows: Row[]) => here(rows).filter((row) => of.unit === null || row.unit_id === of.unit);
    const found = own(problems).filter((row) => within(String(row.found_on)) && row.state !== 'dropped');
    const open = found.filter((row) => row.closed_at === null || local(row.closed_at) > of.until);
    const ended = (kind: string) =>
      here(rounds).filter((row) => row.kind === kind && row.state === 'ended' && within(String(row.held_on))).length;
    const inMonth = (row: Row) => String(row.month) >= of.from.slice(0, 7) && String(row.month) <= of.until.slice(0, 7);
    const work = measures.filter((row) =>
      of.unit === null
        ? tasks.some((task) => task.task_id === row.task_id && task.plan_id === plan)
        : responsible.some((one) => one.measure_id === row.measure_id && one.unit_id === of.unit),
    );
    const judged = (grade: string) => work.filter((row) => row.grade === grade && within(local(row.judged_at))).length;
    return {
      measures_late: judged('late'),
      measures_poor: judged('on_time_poor'),
      measures_overdue: work.filter(
        (row) => !['accepted', 'dropped'].includes(String(row.state)) && String(row.due_to ?? '9') < of.until,
      ).length,
      hearings_held: here(hearings).filter((row) => within(String(row.held_on))).length,
      rounds_held: ended('round'),
      cleaning_rounds: ended('cleaning'),
      monthly_checks: new Set(
        own(checks)
          .filter(inMonth)
          .map((row) => row.month),
      ).size,
      pdca_summaries: own(pdca).filter((row) => row.state === 'summarized' && within(local(row.summarized_at))).length,
      problems_found: found.length,
      problems_open: open.length,
      problems_overdue: open.filter(
        (row) => ['assigned', 'returned'].includes(String(row.state)) && String(row.due_on) < of.until,
      ).length,
      device_faults: open.filter((row) => row.category === 'equipment').length,
    }[code] as number;
  };
  const today = localDate(now);
  const codes = [
    'hearings_held',
    'rounds_held',
    'cleaning_rounds',
    'monthly_checks',
    'pdca_summaries',
    'problems_found',
    'problems_open',
    'problems_overdue',
    'device_faults',
  ];
  codes.push('measures_overdue', 'measures_late', 'measures_poor');
  // Months and plans are the same elsewhere: what would betray a wrong count there is the unit and the period.
  const CHECKED = ['monthly_checks', 'measures_overdue', 'measures_late', 'measures_poor'];
  const BY_UNIT = [
    'pdca_summaries',
    'problems_found',
    'problems_open',
    'problems_overdue',
    'device_faults',
    'measures_overdue',
  ];
  const seen = new Map<string, Set<number>>();
  for (const of of [null, unit])
    for (const from of ['2026-01-01', '2026-11-01']) {
      const span = { from, to: '2026-12-31', until: today, task: null, plan, unit: of };
      for (const code of codes) {
        const said = await tx((t) => recordedFact(t, code, span, { scope: 'plan' }));
        expect([code, of, from, said?.amount]).toEqual([code, of, from, plain(code, span)]);
        // Controls: with the other hospital's records in it, or those of other units, the count is another one.
        if (of === null && !CHECKED.includes(code)) expect(plain(code, span, [1, 2]), code).not.toBe(said?.amount);
        if (of !== null && BY_UNIT.includes(code))
          expect(plain(code, { ...span, unit: null }), code).not.toBe(said?.amount);
        seen.set(code, (seen.get(code) ?? new Set()).add(said?.amount ?? 0));
      }
    }
  // Each fact tells the spans apart: none answers the same whatever it is asked.
  for (const code of codes) expect([code, (seen.get(code)?.size ?? 0) > 1]).toEqual([code, true]);
});
