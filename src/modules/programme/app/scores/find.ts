import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { dropFinding, insertFinding } from '../../db/scores/findings.ts';
import type { BoundItem, BoundRule } from '../../domain/scores/bound.ts';
import { factOf } from '../../domain/scores/facts.ts';
import { findingFault } from '../../domain/scores/finding.ts';
import type { FactAnswer } from '../../domain/scores/line.ts';
import { recordsFor } from './facts.ts';
import { record } from './record.ts';
import { knownSheet } from './sheets.ts';
import { itemsOf } from './work-out.ts';

export interface Found {
  item: string;
  rule: number;
  amount: number;
  note: string;
  evidence: string;
}

/**
 * Answers a rule of a sheet that is being filled. Where the records answer, this sets them aside and must say why; a
 * figure that no record holds yet must name its evidence. Throws programme.sheet_unknown, score_item_unknown,
 * finding_amount, finding_reason, finding_evidence, sheet_changed.
 */
export async function find(t: Tx, sheet: string, found: Found, by: Actor, now: Instant): Promise<{ id: string }> {
  const of = await knownSheet(t, sheet);
  const item = (await itemsOf(t, of)).find(({ id }) => id === found.item);
  const rule = item?.rules.find(({ no }) => no === found.rule);
  if (!item || !rule) throw domainError('programme.score_item_unknown');
  if (findingFault(item, found)) throw domainError('programme.finding_amount');
  const recorded = (await recordsFor(t, item, of, now)).get(rule.no);
  const source = sourceOf(rule, recorded);
  if (source === 'override' && found.note === '') throw domainError('programme.finding_reason');
  if (source === 'declared' && found.evidence === '') throw domainError('programme.finding_evidence');
  const { amount, note, evidence } = found;
  const finding = {
    ...{ id: newId(), rule: rule.no, source, amount, note, evidence },
    ...{ insteadOf: recorded?.amount ?? null, by: actorId(by), at: now },
  };
  if (!(await insertFinding(t, sheet, finding, item.id, finding.by, now))) throw domainError('programme.sheet_changed');
  await record(t, 'programme.score_find', sheet, by, detailOf(item, rule, source, amount), now);
  return { id: finding.id };
}

/** Takes back what was entered; it stays in the history. Throws programme.sheet_unknown, finding_unknown. */
export async function takeBack(t: Tx, sheet: string, finding: string, by: Actor, now: Instant): Promise<void> {
  await knownSheet(t, sheet);
  if (!(await dropFinding(t, sheet, finding, actorId(by), now))) throw domainError('programme.finding_unknown');
  await record(t, 'programme.score_take_back', sheet, by, { finding }, now);
}

function sourceOf(rule: BoundRule, recorded: FactAnswer | undefined) {
  if (recorded) return 'override' as const;
  return factOf(rule.fact)?.contract ? ('declared' as const) : ('person' as const);
}

const detailOf = (item: BoundItem, rule: BoundRule, source: string, amount: number) => ({
  ...{ item: item.id, rule: rule.no, source, amount },
});
