import type { FactParams } from './facts.ts';
import type { ScoreItem, ScoreRule } from './rule.ts';
import { suggestFact } from './suggest-fact.ts';

/** A rule with the record that answers it. */
export interface BoundRule extends ScoreRule {
  fact: string | null;
  params: FactParams;
  /** The words of the clause chose the record; nobody has confirmed it. */
  suggested: boolean;
}

/** An item as sheets show it: its number and name, and the text the rules were read from. */
export interface BoundItem extends ScoreItem {
  no: string;
  name: string;
  category: string;
  text: string;
  version: number;
  rules: readonly BoundRule[];
}

/** Until a person says which record answers a clause, or that none does, its own words choose. */
export function bound(
  written: ScoreRule,
  said: { by: string | null; fact: string | null; params: FactParams },
  extra = false,
  /** What the item is about, for clauses that do not say it again. */
  about = '',
): BoundRule {
  // In an item of extra points there is nothing to take: what is judged there is given.
  const given = extra && written.kind === 'judge';
  const read: ScoreRule = given ? { ...written, kind: 'bonus', pointsTo: written.pointsTo ?? written.points } : written;
  if (said.by !== null) return { ...read, fact: said.fact, params: said.params, suggested: false };
  const rule = { ...read, unit: unitOf(read), required: read.required ?? writtenShare(read) };
  const found = suggestFact(rule, about);
  return { ...rule, fact: found?.fact ?? null, params: found?.params ?? {}, suggested: found !== null };
}

/** 甲或乙没有的，各扣 4 分: taken for each of them, not once. */
const unitOf = ({ unit, kind, trigger }: ScoreRule): ScoreRule['unit'] =>
  unit === 'once' && kind === 'deduct' && /[，,]\s?各$/.test(trigger) ? 'item' : unit;

/** 每低 1 个百分点 needs to know below what; the clause itself may say it: 低于 100%. */
function writtenShare({ unit, kind, trigger }: ScoreRule): number | null {
  if (unit !== 'percent' || kind !== 'deduct') return null;
  const share = Number(/(\d{1,3})\s?[%％]/.exec(trigger)?.[1] ?? Number.NaN);
  return share >= 1 && share <= 100 ? share : null;
}
