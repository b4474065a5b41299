/** What a rule counts: 次 处 项 台 件, a percentage, or something that is so or is not (once). */
export const RULE_UNITS = ['once', 'time', 'case', 'place', 'item', 'device', 'document', 'percent'] as const;
export type RuleUnit = (typeof RULE_UNITS)[number];

/** deduct 扣分, judge 酌情, exempt 合理缺项, bonus 加分. */
export const RULE_KINDS = ['deduct', 'judge', 'exempt', 'bonus'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** One clause of a scoring rule (考核办法). Points are hundredths of a point. */
export interface ScoreRule {
  /** Its place among the rules of the item; rules are applied in this order. */
  no: number;
  trigger: string;
  kind: RuleKind;
  /** For each step. null: of a deduction all marks of the item (不得分), else whatever judgement gives. */
  points: number | null;
  /** Upper end of what judgement may take for one finding. */
  pointsTo: number | null;
  unit: RuleUnit;
  /** How many there must be; whole percent where the unit is percent. */
  required: number | null;
  /** The most this rule takes or gives, however much is found. */
  cap: number | null;
  /** This rule never takes the item below so much; null is 0 (扣完为止). */
  floor: number | null;
  /** How many make one step: 每低 5 个百分点. */
  per: number;
  /** Whether a step that is begun counts whole (不足…按…计). */
  roundUp: boolean;
  /** What becomes of the marks of a reasonable gap: counted as reached, or left out of the sum. */
  exemptAs: 'full' | 'excluded';
}

export interface ScoreItem {
  id: string;
  /** null: an item of extra points, which are no part of the full marks. */
  full: number | null;
  /** The most that all bonus rules of the item give together. */
  bonusCap: number | null;
  rules: readonly ScoreRule[];
}

/**
 * What a rule must be told. held: how many there are of those required; found: how many faults; earned: how many merits;
 * judged: points that a person finds right; exempt: whether the item does not apply here.
 */
export type Asks = 'held' | 'found' | 'earned' | 'judged' | 'exempt';

export function asksFor(rule: ScoreRule): Asks {
  if (rule.kind === 'exempt') return 'exempt';
  if (rule.kind === 'judge' || rule.pointsTo !== null) return 'judged';
  if (rule.kind === 'bonus' && rule.points === null) return 'judged';
  if (rule.kind === 'bonus') return 'earned';
  return rule.required === null ? 'found' : 'held';
}

/**
 * Whether a reasonable gap sets the whole item aside, or only as many cases as are named ("对方没有留联系办法的不扣"): it
 * does the latter when it counts what another rule of the item counts too.
 */
export function exemptsWhole(rule: ScoreRule, item: Pick<ScoreItem, 'rules'>): boolean {
  if (rule.kind !== 'exempt') return false;
  const counted = (other: ScoreRule) => other.unit === rule.unit && asksFor(other) === 'found';
  return rule.unit === 'once' || !item.rules.some(counted);
}

/** What judgement may take or give for one finding, besides nothing at all. Without a written end it is the item's marks. */
export function judgedRange(rule: ScoreRule, item: Pick<ScoreItem, 'full' | 'bonusCap'>): { from: number; to: number } {
  const most = item.full ?? item.bonusCap ?? 0;
  if (rule.pointsTo !== null) return { from: rule.points ?? 0, to: rule.pointsTo };
  return { from: 0, to: rule.points ?? most };
}
