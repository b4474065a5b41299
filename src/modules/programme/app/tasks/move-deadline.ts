import { domainError } from '#kernel/errors.ts';
import { type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import { tellPeople } from '#modules/messaging/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { decideDeadlineChange, insertDeadlineChange } from '../../db/tasks/deadline-changes.ts';
import { moveDeadline } from '../../db/tasks/measure-write.ts';
import { oversees } from './item.ts';
import { requireRight } from './known-measure.ts';
import { record } from './record.ts';
import { measureLink, shortText } from './words.ts';
import { workersOf } from './workers.ts';

/**
 * Asks for another last day. Throws programme.measure_not_found, measure_not_yours, deadline_past, deadline_open,
 * measure_changed.
 */
export async function askDeadline(
  t: Tx,
  measure: string,
  { to, reason }: { to: LocalDate; reason: string },
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  const row = await requireRight(t, measure, by, 'work');
  if (to < localDate(now) || to === row.to) throw domainError('programme.deadline_past');
  const id = newId();
  const asked = await insertDeadlineChange(t, { id, measure, newTo: to, reason, by: actorId(by) }, now);
  if (!asked) throw domainError('programme.measure_changed');
  await record(t, { measure, kind: 'deadline_ask', note: reason, oldTo: row.to, newTo: to, by }, now);
  return { id };
}

/** By another person who oversees. Throws programme.measure_not_found, measure_not_yours, deadline_none, deadline_own, measure_changed. */
export async function decideDeadline(
  t: Tx,
  measure: string,
  { approve, note }: { approve: boolean; note: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  const row = await requireRight(t, measure, by, 'see');
  if (!oversees(by)) throw domainError('programme.measure_not_yours');
  const change = await decideDeadlineChange(t, { measure, approve, note, by: actorId(by) }, now);
  if (!change) throw domainError('programme.deadline_none');
  const moved = approve ? await moveDeadline(t, measure, change.newTo) : null;
  if (approve && !moved) throw domainError('programme.measure_changed');
  const kind = approve ? 'deadline_approve' : 'deadline_refuse';
  await record(t, { measure, kind, note, ...change, by, ...(moved ?? {}) }, now);
  const text = shortText(row.text);
  const title = approve
    ? { zh: `截止日期改为 ${change.newTo}`, en: `The deadline is now ${change.newTo}` }
    : { zh: '改期没有批准', en: 'The deadline was not changed' };
  const notice = { accounts: await workersOf(t, row), title, body: { zh: text, en: text }, link: measureLink(measure) };
  await tellPeople(t, { ...notice, dedupe: `programme.deadline/${measure}/${now}` }, now);
}
