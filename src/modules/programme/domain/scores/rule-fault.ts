import type { BoundRule } from './bound.ts';
import { factOf, fits } from './facts.ts';

export type RuleFault = 'no_words' | 'range' | 'no_points' | 'extra' | 'fact' | 'floor';

/** Why a rule cannot be kept, or null. `extra`: its item has extra points only, so nothing can be taken there. */
export function ruleFault(rule: BoundRule, extra: boolean): RuleFault | null {
  if (rule.trigger.trim() === '') return 'no_words';
  if (rule.pointsTo !== null && (rule.points === null || rule.pointsTo < rule.points)) return 'range';
  if (extra && rule.kind !== 'bonus') return 'extra';
  if (rule.kind === 'bonus' && rule.points === null && rule.cap === null) return 'no_points';
  if (rule.floor !== null && rule.kind !== 'deduct' && rule.kind !== 'judge') return 'floor';
  const fact = factOf(rule.fact);
  if (rule.fact !== null && (!fact || !fits(fact, rule))) return 'fact';
  return null;
}
