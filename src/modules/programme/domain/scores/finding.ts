import { type Asks, asksFor, exemptsWhole, judgedRange, type ScoreItem, type ScoreRule } from './rule.ts';

/**
 * What was found for one rule; a rule may have several (one for each place). `amount`: a count; hundredths of a percent
 * where the rule counts percent; hundredths of a point where it is judged; 1 or 0 where it is exempt or not. 0 is an
 * answer ("looked, and there is none"), no finding at all is an open question.
 */
export interface Finding {
  rule: number;
  amount: number;
}

/** What all findings of one rule come to. Sums, so that their order cannot matter; of percentages the worst. */
export interface Answer {
  answered: boolean;
  amount: number;
}

export function answerOf(rule: ScoreRule, findings: readonly Finding[]): Answer {
  const own = findings.filter((one) => one.rule === rule.no).map(({ amount }) => Math.max(0, amount));
  if (own.length === 0) return { answered: false, amount: 0 };
  const share = rule.unit === 'percent' && asksFor(rule) === 'held';
  return { answered: true, amount: share ? Math.min(...own) : own.reduce((sum, one) => sum + one, 0) };
}

export type FindingFault = 'no_rule' | 'not_whole' | 'out_of_range' | 'yes_or_no';

const MOST: Record<Asks, number> = { held: 10_000, found: 10_000, earned: 10_000, judged: 100_000, exempt: 10_000 };

/** Why a finding cannot stand, or null. A judged one is nothing (0) or within the rule's range. */
export function findingFault(item: ScoreItem, finding: Finding): FindingFault | null {
  const rule = item.rules.find(({ no }) => no === finding.rule);
  if (!rule) return 'no_rule';
  const asks = asksFor(rule);
  if (!Number.isInteger(finding.amount) || finding.amount < 0) return 'not_whole';
  if (asks === 'judged') {
    const { from, to } = judgedRange(rule, item);
    const inside = finding.amount === 0 || (finding.amount >= from && finding.amount <= to);
    return inside ? null : 'out_of_range';
  }
  if (exemptsWhole(rule, item) && finding.amount > 1) return 'yes_or_no';
  if (finding.amount > MOST[asks]) return 'out_of_range';
  if (rule.unit === 'once' && asks !== 'held' && finding.amount > 1) return 'yes_or_no';
  return null;
}
