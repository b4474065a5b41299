import { addDays, atLocal, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type CountRow, countRows, type WorkRow, workRow } from '../../db/problems/counts.ts';

export type { CountRow as UnitCounts, WorkRow as ProblemWork } from '../../db/problems/counts.ts';

/**
 * The problems of each unit in a period (both days included), the most overdue first: `found`, `returned` and `closed` in
 * it; `open` and `overdue` at its end, or now while it runs. `unit` is null for what is given to nobody yet.
 */
export function problemCounts(t: Tx, from: LocalDate, to: LocalDate, now: Instant): Promise<CountRow[]> {
  const today = localDate(now);
  const dayAfter = addDays(to, 1);
  return countRows(t, { ...span(from, to), firstDay: from, lastDay: to, today: dayAfter < today ? dayAfter : today });
}

/** The same of all units together. */
export function totalOf(rows: readonly CountRow[]): Omit<CountRow, 'unit' | 'unitName'> {
  const total = { found: 0, open: 0, overdue: 0, returned: 0, closed: 0 };
  for (const row of rows) for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += row[key];
  return total;
}

/** Rounds, walks, inspections, summaries of plan-do-check-act, hearings and months gone through, in a period. */
export function problemWork(t: Tx, from: LocalDate, to: LocalDate): Promise<WorkRow> {
  return workRow(t, { ...span(from, to), firstDay: from, lastDay: to });
}

const span = (from: LocalDate, to: LocalDate) => ({
  from: atLocal(from, '00:00'),
  until: atLocal(addDays(to, 1), '00:00'),
});
