import type { Finding } from './finding.ts';
import { asksFor, type ScoreItem } from './rule.ts';
import { type ItemScore, type RuleScore, scoreItem } from './score-item.ts';
import { shortOf } from './wanted.ts';

/**
 * What would win a lost point back. `least`: the fewest (times held, faults mended, hundredths of a percent or of a point)
 * that raise the score at all, and by how much; `all`: everything that this rule asks, and what that gives. `gain` 0 means
 * that other rules have taken these marks as well: they must be mended first.
 */
export interface WinBack {
  least: { count: number; gain: number };
  all: { count: number; gain: number };
}

export function winBack(item: ScoreItem, findings: readonly Finding[], score: ItemScore, of: RuleScore): WinBack {
  const asks = asksFor(of.rule);
  const most = asks === 'held' ? shortOf(of.rule, of.answer.amount) : of.answer.amount;
  const others = findings.filter(({ rule }) => rule !== of.rule.no);
  const gain = (better: number): number => {
    const amount = asks === 'held' ? of.answer.amount + better : of.answer.amount - better;
    return scoreItem(item, [...others, { rule: of.rule.no, amount }]).points - score.points;
  };
  const all = { count: most, gain: gain(most) };
  if (all.gain === 0 || asks === 'judged') return { least: all, all };
  // The score never falls while a rule is mended, so the first count that raises it is found by halving.
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (gain(middle) > 0) high = middle;
    else low = middle;
  }
  return { least: { count: high, gain: gain(high) }, all };
}
