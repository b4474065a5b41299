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
export function bound(rule: ScoreRule, said: { by: string | null; fact: string | null; params: FactParams }): BoundRule {
  if (said.by !== null) return { ...rule, fact: said.fact, params: said.params, suggested: false };
  const found = suggestFact(rule);
  return { ...rule, fact: found?.fact ?? null, params: found?.params ?? {}, suggested: found !== null };
}
