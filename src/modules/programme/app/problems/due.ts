import { addDays } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Told, tellDue } from '../../db/problems/acts.ts';
import { reminderDay } from '../../domain/tasks/remind.ts';
import { notifyOf } from './notify.ts';
import { tell } from './tell.ts';

const SWEEP = { kind: 'system', name: 'programme.problem_dates' } as const;

/**
 * Tells each problem once the day before its date, and once when the date has passed, not before 8 in the morning: into the
 * audit log, to whoever listens, and to the people who have it.
 */
export async function tellOfDates(_app: App, t: Tx, now: string, limit: number): Promise<number> {
  const today = reminderDay(now);
  const soon = await tellDue(t, 'told_soon', addDays(today, 1), limit);
  const over = await tellDue(t, 'told_overdue', today, limit);
  // What was never looked at until its date had passed is told once, as overdue.
  const late = new Set(over.map(({ id }) => id));
  for (const one of soon) await told(t, one, 'soon', late.has(one.id), now);
  for (const one of over) await told(t, one, 'overdue', false, now);
  return soon.length + over.length;
}

async function told(
  t: Tx,
  { id, version, unit, assignee, dueOn }: Told,
  what: 'soon' | 'overdue',
  quiet: boolean,
  now: string,
) {
  const name = what === 'soon' ? 'problem_due_soon' : 'problem_overdue';
  const detail = { unit, assignee, due: dueOn };
  await tell(t, { action: `programme.${name}`, event: `programme.${name}`, problem: id, version, detail }, SWEEP, now);
  if (!quiet) await notifyOf(t, { problem: id, telling: what, by: null }, now);
}
