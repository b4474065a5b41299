import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { insertRule, ruleAt } from '../../db/problems/rules.ts';
import { FIRST_RULE, type ProblemRule } from '../../domain/problems/rule.ts';

export const ruleNow = async (t: Tx, now: Instant): Promise<ProblemRule> => (await ruleAt(t, now)) ?? FIRST_RULE;

export async function keepRule(t: Tx, rule: ProblemRule, by: Actor, now: Instant): Promise<void> {
  await insertRule(t, rule, actorId(by), now);
  const { againDays, likeness, days } = rule;
  const subject = 'programme.problem_rule';
  await audit(
    t,
    { actor: by, action: 'programme.keep_rule', subject, outcome: 'ok', detail: { againDays, likeness, ...days } },
    now,
  );
}
