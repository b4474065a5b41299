import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { staffNames } from '#modules/identity/public.ts';
import { keepStaffTodo, tellPeople } from '#modules/messaging/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { answerDelegation, insertDelegation } from '../../db/tasks/delegations.ts';
import type { MeasureRow } from '../../db/tasks/measure-rows.ts';
import { hold } from '../../db/tasks/measure-write.ts';
import { peopleOfUnits, unitsOf } from '../../db/tasks/people.ts';
import { endOf } from '../../domain/tasks/measure.ts';
import { knownMeasure, requireRight } from './known-measure.ts';
import { record, todoSource } from './record.ts';
import { measureLink, shortText } from './words.ts';

/** People of the measure's units and of one's own, by name, without oneself. */
export async function colleaguesFor(
  t: Tx,
  row: MeasureRow,
  account: string | null,
): Promise<{ account: string; name: string }[]> {
  const own = account === null ? [] : (await unitsOf(t, account)).map(({ id }) => id);
  const units = row.units.flatMap(({ id }) => (id === null ? [] : [id]));
  const people = await peopleOfUnits(t, [...new Set([...own, ...units])]);
  const others = [...new Set(people.map((one) => one.account))].filter((one) => one !== account);
  return (await staffNames(t, others)).sort((a, b) => a.name.localeCompare(b.name, 'zh'));
}

/**
 * Asks a colleague to take it over. Throws programme.measure_not_found, measure_not_yours, colleague_not_found,
 * handing_open, measure_changed.
 */
export async function handOn(
  t: Tx,
  measure: string,
  { to, note }: { to: string; note: string },
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  const row = await requireRight(t, measure, by, 'work');
  const from = accountOf(by);
  if (!(await colleaguesFor(t, row, from)).some(({ account }) => account === to))
    throw domainError('programme.colleague_not_found');
  if (from === null || !['open', 'working', 'returned'].includes(row.state))
    throw domainError('programme.measure_changed');
  const id = newId();
  await insertDelegation(t, { id, measure, from, to, note }, now);
  await record(t, { measure, kind: 'delegate', note, other: to, by }, now);
  const text = shortText(row.text);
  const title = { zh: '同事请您接手一项任务', en: 'A colleague asks you to take over a task' };
  const notice = { accounts: [to], dedupe: `programme.handed/${id}`, title, body: { zh: text, en: text } };
  await tellPeople(t, { ...notice, link: measureLink(measure) }, now);
  return { id };
}

/** Of whoever was asked. Throws programme.measure_not_found, handing_none, measure_changed. */
export async function answerHanding(
  t: Tx,
  measure: string,
  { accept, answer }: { accept: boolean; answer: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  const { row } = await knownMeasure(t, measure, by);
  const account = accountOf(by);
  const asked = account === null ? null : await answerDelegation(t, { measure, account, accept, answer }, now);
  if (!asked || account === null) throw domainError('programme.handing_none');
  const moved = accept ? await hold(t, measure, account) : null;
  if (accept && !moved) throw domainError('programme.measure_changed');
  const kind = accept ? 'delegate_accept' : 'delegate_decline';
  await record(t, { measure, kind, note: answer, by, ...(moved ?? {}) }, now);
  const text = shortText(row.text);
  const title = accept
    ? { zh: '同事已接手您交办的任务', en: 'Your colleague has taken over the task' }
    : { zh: '同事不能接手您交办的任务', en: 'Your colleague cannot take over the task' };
  const link = measureLink(measure);
  const dedupe = `programme.answered/${measure}/${account}/${now}`;
  await tellPeople(t, { accounts: [asked.from], dedupe, title, body: { zh: text, en: text }, link }, now);
  if (!accept) return;
  const todo = { source: todoSource(measure), accounts: [account], title: text, body: row.text, link };
  await keepStaffTodo(t, { ...todo, dueOn: endOf(row) }, now);
}
