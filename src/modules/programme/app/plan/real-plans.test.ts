import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bound } from '../../domain/scores/bound.ts';
import { lineOf } from '../../domain/scores/line.ts';
import { ruleFault } from '../../domain/scores/rule-fault.ts';
import { readDocument } from './read-document.ts';

// Two real plans, measured where they are present; the repository holds none of their text.
const FOLDER = join(process.env.SHUXIN_SHARED ?? join(import.meta.dirname, '../../../../../../shared'), 'data/plans');
const read = (name: string) => readDocument(readFileSync(join(FOLDER, name)), name);

describe.skipIf(!existsSync(FOLDER))('the real plans (skipped without the shared data)', () => {
  test('22 items of 100 marks and a bonus of at most 10; who leads and until when; empty stays empty', async () => {
    const plan = await read('2022-environment.txt');
    const scored = plan.tasks.filter((task) => !task.bonus);
    expect(scored.map(({ no }) => no)).toEqual(Array.from({ length: 22 }, (_, at) => `${at + 1}`));
    expect(scored.reduce((sum, task) => sum + (task.scoring?.fullMarks ?? 0), 0)).toBe(100);
    expect(plan.tasks.slice(22)).toMatchObject([{ no: '23', bonus: true, scoring: { fullMarks: null, bonusCap: 10 } }]);
    const measures = plan.tasks.flatMap((task) => task.measures);
    expect(measures).toHaveLength(38);
    expect(measures.filter(({ lead }) => lead.cell === 'empty').map(({ line }) => line)).toEqual([289, 383]);
    expect(measures.every(({ deadline }) => deadline.kind !== 'none')).toBe(true);
    expect(plan.lines.filter(({ fate }) => fate === 'unaccounted')).toEqual([]);
  });

  test('every clause of the 22 items is one that the engine runs: a record answers it or a person is asked, and nothing is lost unasked', async () => {
    const plan = await read('2022-environment.txt');
    const hundred = (points: number | null) => (points === null ? null : Math.round(points * 100));
    const lines = plan.tasks.map((task) => {
      const { fullMarks = null, bonusCap = null, rules = [] } = task.scoring ?? {};
      const written = rules.map((rule, no) => ({
        ...{ ...rule, no, points: hundred(rule.points), pointsTo: hundred(rule.pointsTo) },
        ...{ cap: hundred(rule.cap), floor: hundred(rule.floor), per: 1, roundUp: false, exemptAs: 'full' as const },
      }));
      const said = { by: null, fact: null, params: {} };
      const item = { id: 'x', no: task.no ?? '', name: task.text, category: '', text: '', version: 1 };
      const marks = { full: hundred(fullMarks), bonusCap: hundred(bonusCap) };
      const ruled = written.map((rule) => bound(rule, said, fullMarks === null, task.text));
      expect(ruled.map((rule) => ruleFault(rule, fullMarks === null))).toEqual(ruled.map(() => null));
      return lineOf({ ...item, ...marks, rules: ruled }, [], new Map());
    });
    expect(lines.slice(0, 22).every(({ rules, open }) => rules.length > 0 && open.length > 0)).toBe(true);
    const taking = lines.flatMap(({ rules }) => rules.filter(({ kind }) => kind === 'deduct' || kind === 'judge'));
    expect(lines.flatMap(({ open }) => open)).toHaveLength(taking.length);
    expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(10_000);
    const facts = new Set(taking.flatMap(({ fact }) => fact ?? []));
    const named = ['device_faults', 'hearings_held', 'pdca_summaries', 'problems_open'];
    expect(named.filter((fact) => !facts.has(fact))).toEqual([]);
  });

  test('31 requirements, each with its deadline or that of its group, and every number', async () => {
    const plan = await read('2018-services.txt');
    expect(plan.tasks).toHaveLength(31);
    const deadlines = plan.tasks.map(({ measures }) => measures[0]?.deadline);
    expect(deadlines.filter((it) => it?.to === '2018-06-30').length).toBe(26);
    expect(deadlines.filter((it) => it?.cell === 'inherited')).toHaveLength(5);
    expect(plan.numbers.map(({ comparison, value, unit }) => `${comparison}${value}${unit}`)).toEqual(
      '>=80% >=40% =10天 =3天 <=10分钟 >=3种 >=3种 >=5种 >=6种 <=0.5小时 >=80% >=2种 >=2种 >=15%'.split(' '),
    );
    expect(plan.lines.filter(({ fate }) => fate === 'unaccounted')).toEqual([]);
  });
});
