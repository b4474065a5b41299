import type { LocalDate } from '#kernel/instant.ts';
import { calendar } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { DaysOff } from '../db/clinic-sums.ts';

/** Weekends as the hospital works them, and official holidays: a weekend worked in exchange is neither. */
export async function daysOff(t: Tx, from: LocalDate, to: LocalDate): Promise<DaysOff> {
  const days = await calendar(t, from, to);
  const of = (kind: string) => days.filter((day) => day.kind === kind).map(({ date }) => date);
  return { weekend: of('weekend'), holiday: of('holiday') };
}
