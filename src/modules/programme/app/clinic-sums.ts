import { type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import { calendar } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { clinicMonthSums, type DaysOff } from '../db/clinic-sums.ts';
import type { MonthSum } from '../domain/indicators.ts';

/** Sums of the clinics from `from` to `to`, as far as they lie in the past. */
export async function clinicSums(t: Tx, from: LocalDate, to: LocalDate, now: Instant): Promise<MonthSum[]> {
  const today = localDate(now);
  if (from > today) return [];
  const last = to < today ? to : today;
  return clinicMonthSums(t, from, last, await daysOff(t, from, last));
}

/** Weekends as the hospital works them, and official holidays: a weekend worked in exchange is neither. */
export async function daysOff(t: Tx, from: LocalDate, to: LocalDate): Promise<DaysOff> {
  const days = await calendar(t, from, to);
  const of = (kind: string) => days.filter((day) => day.kind === kind).map(({ date }) => date);
  return { weekend: of('weekend'), holiday: of('holiday') };
}
