import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { staffNames, staffWithRole } from '#modules/identity/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { ReminderRules } from '../../contract-tasks.ts';
import { activePlans, setPlanLeader } from '../../db/tasks/people.ts';
import { ownReminderRule, setReminderRule } from '../../db/tasks/reminders.ts';
import { type ReminderRule, reminderRuleAtFirst } from '../../domain/tasks/remind.ts';
import { namesOf } from './item.ts';

const LEADERS = 'leader';

/** When staff are reminded here, and who leads which plan. */
export async function readReminderRules(t: Tx): Promise<ReminderRules> {
  const own = await ownReminderRule(t);
  const names = await namesOf(t, [own?.by ?? null]);
  const { before, head, leader } = own ?? reminderRuleAtFirst;
  const plans = await activePlans(t);
  const chosen = await staffNames(
    t,
    plans.flatMap((plan) => (plan.leader === null ? [] : [plan.leader])),
  );
  const leaders = new Map([...(await staffWithRole(t, LEADERS)), ...chosen].map((one) => [one.account, one]));
  return {
    before: [...before],
    head,
    leader,
    changedAt: own ? toOffset(own.at) : null,
    changedBy: own ? (names(own.by)?.name ?? null) : null,
    plans: plans.map((plan) => ({ id: plan.id, name: plan.title, leader: plan.leader })),
    leaders: [...leaders.values()],
  };
}

/** From now on; what was said before is not said again. Throws programme.reminder_rule_order. */
export async function changeReminderRule(t: Tx, rule: ReminderRule, by: Actor, now: Instant): Promise<void> {
  await setReminderRule(t, rule, actorId(by), now);
  const detail = { before: [...rule.before], head: rule.head, leader: rule.leader };
  await audit(
    t,
    { actor: by, action: 'programme.reminder_rule', subject: 'programme.reminder_rule/all', outcome: 'ok', detail },
    now,
  );
}

/** Who is told when work of the plan stays overdue. Throws programme.plan_leader_unknown. */
export async function choosePlanLeader(t: Tx, plan: string, account: string | null, by: Actor, now: Instant) {
  const known = account === null || (await staffNames(t, [account])).length > 0;
  if (!known || !(await setPlanLeader(t, plan, account))) throw domainError('programme.plan_leader_unknown');
  const subject = `programme.plan/${plan}`;
  await audit(t, { actor: by, action: 'programme.plan_leader', subject, outcome: 'ok', detail: { account } }, now);
}
