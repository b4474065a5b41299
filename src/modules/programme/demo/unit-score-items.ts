import type { UnitItemWish } from '../app/scores/rules.ts';

type Rule = UnitItemWish['rules'][number];
const rule = (trigger: string, points: number, unit: Rule['unit'], more: Partial<Rule> = {}): Rule => ({
  ...{ trigger, kind: 'deduct', points, pointsTo: null, unit, required: null, cap: null, floor: null },
  ...{ per: 1, roundUp: false, exemptAs: 'full', fact: null, params: {} },
  ...more,
});
const item = (name: string, text: string, full: number, rules: Rule[]): UnitItemWish => ({
  ...{ name, text, full, bonusCap: null, units: [], active: true },
  rules,
});

/** What the demo hospital scores its units by, in plain words. */
export const DEMO_UNIT_ITEMS: readonly UnitItemWish[] = [
  item('举措按时完成', '到期没有完成的举措每项扣 2 分，最多扣 20 分。', 4000, [
    rule('举措到期没有完成', 200, 'item', { cap: 2000, fact: 'measures_overdue' }),
  ]),
  item('问题按时改完', '到期没有改完的问题每件扣 3 分。', 3000, [
    rule('问题到期没有改完', 300, 'case', { fact: 'problems_overdue' }),
  ]),
  item('工作有记录', '检查时抽看台账，酌情扣 1 至 10 分。', 3000, [
    rule('台账不全', 100, 'once', { kind: 'judge', pointsTo: 1000 }),
  ]),
];
