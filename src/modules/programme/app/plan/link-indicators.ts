import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { setLinks, tasksOfIndicator } from '../../db/plan/links.ts';
import { isIndicator } from './indicator-names.ts';

/** Which indicators a task of a plan at work is to move. Throws programme.task_unknown. */
export async function linkTask(t: Tx, task: string, numbers: readonly number[], by: Actor, now: Instant) {
  const wanted = [...new Set(numbers)].filter(isIndicator).sort((a, b) => a - b);
  const links = wanted.map((no) => ({ task, no }));
  if (!(await setLinks(t, [task], links, actorId(by), now))) throw domainError('programme.task_unknown');
  const subject = `programme.task/${task}`;
  const detail = { indicators: wanted };
  await audit(t, { actor: by, action: 'programme.link_indicators', subject, outcome: 'ok', detail }, now);
}

/** The tasks that are to move an indicator. */
export async function tasksFor(t: Tx, no: number, now: Instant) {
  const rows = await tasksOfIndicator(t, no, localDate(now));
  return {
    items: rows.map(({ plan, planTitle, ...task }) => ({ ...task, plan: { id: plan, name: planTitle } })),
  };
}
