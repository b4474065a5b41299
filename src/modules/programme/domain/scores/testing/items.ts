import type { ScoreItem, ScoreRule } from '../rule.ts';

export const aRule = (part: Partial<ScoreRule> = {}): ScoreRule => ({
  ...{ no: 0, trigger: '演示', kind: 'deduct', points: 100, pointsTo: null, unit: 'once', required: null },
  ...{ cap: null, floor: null, per: 1, roundUp: false, exemptAs: 'full' },
  ...part,
});

export const anItem = (rules: ScoreRule[], part: Partial<ScoreItem> = {}): ScoreItem => ({
  ...{ id: 'x', full: 500, bonusCap: null, rules },
  ...part,
});
