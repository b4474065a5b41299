import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { changeScoring, planOfTask, replaceRules, taskItems, unitItems } from '../../db/scores/items.ts';
import { activeUnits, changeUnitItem, insertUnitItem, type UnitItemRow } from '../../db/scores/unit-items.ts';
import type { BoundItem, BoundRule } from '../../domain/scores/bound.ts';
import { ruleFault } from '../../domain/scores/rule-fault.ts';
import { record } from './record.ts';

export type RuleWish = Omit<BoundRule, 'no' | 'suggested'>;

/** The scored tasks of a plan with their rules and the text they were read from. */
export function readRules(t: Tx, plan: string): Promise<BoundItem[]> {
  return taskItems(t, plan);
}

/** Other rules for a task. Sheets handed in keep theirs. Throws programme.score_item_unknown, score_item_changed, score_rules_wrong. */
export async function saveTaskRules(
  t: Tx,
  task: string,
  wish: { version: number; full: number | null; bonusCap: number | null; rules: readonly RuleWish[] },
  by: Actor,
  now: Instant,
): Promise<void> {
  if ((await planOfTask(t, task)) === null) throw domainError('programme.score_item_unknown');
  const rules = sound(wish);
  if (!(await changeScoring(t, task, wish.version, wish, actorId(by), now)))
    throw domainError('programme.score_item_changed');
  await replaceRules(t, 'task', task, rules, actorId(by));
  await record(t, 'programme.score_item_rules', task, by, { rules: rules.length }, now);
}

export async function listUnitItems(t: Tx) {
  return { items: await unitItems(t), units: await activeUnits(t) };
}

export type UnitItemWish = UnitItemRow & { rules: readonly RuleWish[] };

/** A new item that units are scored by. Throws programme.score_rules_wrong. */
export async function addUnitItem(t: Tx, wish: UnitItemWish, by: Actor, now: Instant): Promise<{ id: string }> {
  const rules = sound(wish);
  const id = newId();
  await insertUnitItem(t, id, wish, actorId(by), now);
  await replaceRules(t, 'unit', id, rules, actorId(by));
  await record(t, 'programme.score_item_add', id, by, { rules: rules.length }, now);
  return { id };
}

/** Throws programme.score_item_changed (also where there is no such item), score_rules_wrong. */
export async function saveUnitItem(
  t: Tx,
  id: string,
  version: number,
  wish: UnitItemWish,
  by: Actor,
  now: Instant,
): Promise<void> {
  const rules = sound(wish);
  if (!(await changeUnitItem(t, id, version, wish, actorId(by), now)))
    throw domainError('programme.score_item_changed');
  await replaceRules(t, 'unit', id, rules, actorId(by));
  await record(t, 'programme.score_item_rules', id, by, { rules: rules.length, active: wish.active }, now);
}

function sound(wish: { full: number | null; bonusCap: number | null; rules: readonly RuleWish[] }): BoundRule[] {
  const rules = wish.rules.map((rule, no) => ({ ...rule, no, suggested: false }));
  if (wish.full === null && wish.bonusCap === null) throw domainError('programme.score_rules_wrong', { no: 0 });
  const wrong = rules.find((rule) => ruleFault(rule, wish.full === null));
  if (wrong) throw domainError('programme.score_rules_wrong', { no: wrong.no + 1 });
  return rules;
}
