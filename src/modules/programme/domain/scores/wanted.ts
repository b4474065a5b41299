import type { Answer } from './finding.ts';
import { asksFor, judgedRange, type ScoreItem, type ScoreRule } from './rule.ts';

/** How far below what is required; hundredths of a percent where the unit is percent. */
export function shortOf(rule: ScoreRule, held: number): number {
  return Math.max(0, (rule.required ?? 0) * scale(rule) - held);
}

/** What a rule would take or give by itself, its cap applied, before the item runs out of marks. */
export function wantedBy(rule: ScoreRule, item: ScoreItem, answer: Answer): { wanted: number; capped: boolean } {
  const raw = answer.answered ? rawBy(rule, item, answer.amount) : 0;
  const wanted = rule.cap === null ? raw : Math.min(raw, rule.cap);
  return { wanted, capped: wanted < raw };
}

/** The most a rule could still take once it is answered: what an open question puts at stake. */
export function worstOf(rule: ScoreRule, item: ScoreItem): number {
  const asks = asksFor(rule);
  if (asks === 'held') return wantedBy(rule, item, { answered: true, amount: 0 }).wanted;
  if (rule.unit === 'once')
    return wantedBy(rule, item, { answered: true, amount: asks === 'judged' ? judgedRange(rule, item).to : 1 }).wanted;
  return Math.min(rule.cap ?? Number.MAX_SAFE_INTEGER, item.full ?? 0);
}

function rawBy(rule: ScoreRule, item: ScoreItem, amount: number): number {
  const asks = asksFor(rule);
  if (asks === 'exempt') return 0;
  if (asks === 'judged') return rule.unit === 'once' ? Math.min(amount, judgedRange(rule, item).to) : amount;
  const each = rule.points ?? item.full ?? 0;
  const count = asks === 'held' ? shortOf(rule, amount) : amount;
  if (rule.unit === 'once') return count > 0 ? each : 0;
  const steps = count / (Math.max(1, rule.per) * (asks === 'held' ? scale(rule) : 1));
  return each * (rule.roundUp ? Math.ceil(steps) : Math.floor(steps));
}

const scale = (rule: ScoreRule): number => (rule.unit === 'percent' ? 100 : 1);
