import { addDays, localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { emitAll } from '#platform/outbox/emit.ts';
import { tellDue } from '../../db/problems/acts.ts';

/** Tells each problem once the day before its date, and once when the date has passed. Whoever writes to staff listens. */
export async function tellOfDates(_app: App, t: Tx, now: string, limit: number): Promise<number> {
  const today = localDate(now);
  const soon = await tellDue(t, 'told_soon', addDays(today, 1), limit);
  const over = await tellDue(t, 'told_overdue', today, limit);
  const events = [
    ...soon.map((one) => ({ type: 'programme.problem_due_soon', one })),
    ...over.map((one) => ({ type: 'programme.problem_overdue', one })),
  ].map(({ type, one: { id, version, unit, assignee, dueOn } }) => ({
    ...{ type, subject: id, seq: version },
    payload: { problem: id, unit, assignee, due: dueOn },
  }));
  await emitAll(t, events, now);
  return events.length;
}
