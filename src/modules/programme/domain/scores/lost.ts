import type { LineRule, ScoreLine } from './line.ts';

/** A lost point: which clause of which item took it. */
export interface LostPoint {
  item: ScoreLine['item'];
  rule: LineRule;
}

/** Everything that is lost, the most first; equal losses in the order of the sheet. */
export function lostOf(lines: readonly ScoreLine[]): LostPoint[] {
  const all = lines.flatMap(({ item, rules }) => rules.filter(({ lost }) => lost > 0).map((rule) => ({ item, rule })));
  return all.sort((a, b) => b.rule.lost - a.rule.lost);
}
