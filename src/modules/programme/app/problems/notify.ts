import { daysBetween, type Instant, localDate } from '#kernel/instant.ts';
import { closeStaffTodo, keepStaffTodo, tellPeople } from '#modules/messaging/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type ProblemRow, problemsById } from '../../db/problems/rows.ts';
import { keepsTodo, noticeTitle, type Telling } from '../../domain/problems/notices.ts';
import { shortText } from '../tasks/words.ts';
import { headsOf, leadersOf } from '../tasks/workers.ts';

/** The to-do of a problem outside: one, whoever has it. */
export const todoOf = (problem: string): string => `problem-${problem}`;

/**
 * Writes to whom it concerns, in the transaction that changed the problem: once for each version of it. Who did it is not
 * told of it. The to-do stays with the person it was given to until it is put right.
 */
export async function notifyOf(
  t: Tx,
  it: { problem: string; telling: Telling; by: string | null; former?: string },
  now: Instant,
): Promise<void> {
  const [row] = await problemsById(t, [it.problem]);
  if (!row) return;
  const days = row.dueOn === null ? 0 : Math.abs(daysBetween(localDate(now), row.dueOn));
  const title = noticeTitle(it.telling, days);
  const body = {
    zh: shortText(`${row.place} ${row.words}`),
    en: shortText(`${row.placeEn ?? row.place} ${row.wordsEn ?? row.words}`),
  };
  const link = `/staff/problems?problem=${row.id}`;
  const people = it.former ? [it.former] : await concerned(t, row, it.telling);
  const accounts = people.filter((account) => account !== it.by);
  const dedupe = `programme.problem/${row.id}/${it.telling}/${row.version}`;
  await tellPeople(t, { accounts, dedupe, title, body, link }, now);
  if (it.former) return;
  if (!keepsTodo(it.telling) || row.assignee === null) return closeStaffTodo(t, todoOf(row.id), now);
  const todo = { source: todoOf(row.id), accounts: [row.assignee], title: `${title.zh}：${body.zh}`, body: row.words };
  await keepStaffTodo(t, { ...todo, link, dueOn: row.dueOn }, now);
}

async function concerned(t: Tx, row: ProblemRow, telling: Telling): Promise<string[]> {
  const own = row.assignee === null ? [] : [row.assignee];
  const heads = () => headsOf(t, row.unit === null ? [] : [row.unit]);
  // The demo and programs are no accounts.
  const finder = /^[0-9a-f]{8}-/.test(row.recordedBy) ? [row.recordedBy] : [];
  if (telling === 'rectified') return [...finder, ...(await leadersOf(t, null))];
  if (telling === 'closed') return [...own, ...finder, ...(await heads())];
  if (telling === 'overdue') return [...own, ...(await heads()), ...(await leadersOf(t, null))];
  if (telling === 'returned') return [...own, ...(await heads())];
  return own;
}
