import type { Instant } from '#kernel/instant.ts';
import { keepStaffTodo, tellPeople } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { keepReminded, measuresToRemind, ownReminderRule, type ToRemind } from '../../db/tasks/reminders.ts';
import { addStep } from '../../db/tasks/steps.ts';
import { dueOn } from '../../domain/tasks/due.ts';
import { endOf } from '../../domain/tasks/measure.ts';
import { type ReminderStep, reminderDay, reminderRuleAtFirst, remindersDue } from '../../domain/tasks/remind.ts';
import { todoSource } from './record.ts';
import { measureLink, shortText } from './words.ts';
import { headsOf, leadersOf, workers } from './workers.ts';

/** The sweep of measures whose day of reminding has come. A step is taken once, in the transaction that tells it. */
export async function remindOfMeasures(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const today = reminderDay(now);
  const due = await measuresToRemind(t, today, limit);
  if (due.length === 0) return 0;
  const rule = (await ownReminderRule(t)) ?? reminderRuleAtFirst;
  const plans = due.map((measure) => {
    const end = endOf(measure);
    const plan = end === null ? null : remindersDue(end, rule, today, new Set(measure.taken));
    return { measure, end, take: plan?.take ?? [], say: plan?.say ?? null, next: plan?.next ?? null };
  });
  await keepReminded(
    t,
    plans.map(({ measure, end, take, next }) => ({ id: measure.id, dueOn: end, take, next })),
    now,
  );
  for (const { measure, end, say } of plans)
    if (say && end !== null) await tell(t, measure, { ...say, end, today }, now);
  if (plans.some(({ say }) => say?.to === 'leader')) {
    const hospital = t.scope.hospital as number;
    await enqueue(t, 'programme.tell_leaders', { hospital, id: `leaders-${hospital}` });
  }
  return due.length;
}

async function tell(t: Tx, measure: ToRemind, step: ReminderStep & { end: string; today: string }, now: Instant) {
  const working = await workers(t, measure);
  const more = {
    worker: async () => [],
    head: () => headsOf(t, measure.units),
    leader: () => leadersOf(t, measure.leader),
  }[step.to];
  const accounts = [...new Set([...working, ...(await more())])];
  const { what, days } = dueOn(measure, 'open', step.today);
  const title =
    what === 'overdue'
      ? { zh: `任务已超期 ${days} 天`, en: `A task is overdue by ${days} days` }
      : days === 0
        ? { zh: '任务今天到期', en: 'A task is due today' }
        : { zh: `任务还有 ${days} 天到期`, en: `A task is due in ${days} days` };
  const text = shortText(measure.text);
  const link = measureLink(measure.id);
  const dedupe = `programme.due/${measure.id}/${step.end}/${step.step}`;
  await tellPeople(t, { accounts, dedupe, title, body: { zh: text, en: text }, link }, now);
  // The work stays with whoever works on it: heads and leaders are told, and get no to-do of it.
  const todo = { source: todoSource(measure.id), accounts: working, title: `${title.zh}：${text}`, body: measure.text };
  await keepStaffTodo(t, { ...todo, link, dueOn: step.end }, now);
  await addStep(t, { measure: measure.id, kind: 'remind', by: 'programme.remind', note: step.step }, now);
}
