import { addDays, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type FactSpan, lookedRound, recordedFact, roundDays } from '../../db/scores/fact-rows.ts';
import type { BoundItem, BoundRule } from '../../domain/scores/bound.ts';
import { heldEvery } from '../../domain/scores/every.ts';
import { factOf, fits } from '../../domain/scores/facts.ts';
import type { FactAnswer } from '../../domain/scores/line.ts';
import { indicatorFact } from './indicator-fact.ts';

/** What is scored: a plan or a unit, over some days. */
export interface Scored {
  plan: string | null;
  unit: string | null;
  period: string;
  from: LocalDate;
  to: LocalDate;
}

/**
 * What the records say about each rule of an item that is bound to one. A rule without an answer here is asked of people:
 * it is judged, not bound, declared, or nobody has looked yet.
 */
export async function recordsFor(t: Tx, item: BoundItem, of: Scored, now: Instant): Promise<Map<number, FactAnswer>> {
  const answers = new Map<number, FactAnswer>();
  for (const rule of item.rules) {
    const answer = await recordOf(t, rule, item.id, of, now);
    if (answer) answers.set(rule.no, answer);
  }
  return answers;
}

/** Who has to have looked before "none" says something. */
const LOOKS = ['round', 'walk', 'inspection'];
const LOOKED: Readonly<Record<string, readonly string[]>> = { device_faults: [...LOOKS, 'equipment'] };

async function recordOf(t: Tx, rule: BoundRule, item: string, of: Scored, now: Instant): Promise<FactAnswer | null> {
  const fact = factOf(rule.fact);
  if (!fact || fact.contract !== null || !fits(fact, rule)) return null;
  if (fact.code.startsWith('indicator_')) return indicatorFact(t, fact.code, rule.params, of.period, now);
  const today = localDate(now);
  const span: FactSpan = {
    // What a plan asks for it asks for the year; a month's sheet of a unit counts its own month.
    from: (rule.params.since ?? (of.unit ? 'period' : 'year')) === 'year' ? `${of.from.slice(0, 4)}-01-01` : of.from,
    to: of.to,
    until: today < of.to ? today : of.to,
    task: of.plan ? item : null,
    plan: of.plan,
    unit: of.unit,
  };
  const looked = LOOKED[fact.code] ?? (fact.code.startsWith('problems_') ? LOOKS : null);
  if (looked && !(await lookedRound(t, span, looked))) return null;
  const answer = await recordedFact(t, fact.code, span, rule.params);
  const { every } = rule.params;
  if (!answer || !every || rule.required === null) return answer;
  const days = await roundDays(t, span, fact.code === 'cleaning_rounds' ? 'cleaning' : (rule.params.round ?? 'round'));
  // Today is not over: what is asked of it is not missing yet.
  const over = { from: span.from, to: today <= span.to ? addDays(today, -1) : span.to };
  const held = heldEvery(days, every, rule.required, over);
  return held && { ...answer, ...held };
}
