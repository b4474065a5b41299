import { type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import { tierReleasedThrough } from '#modules/booking/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { monthSums } from '../../db/indicators/month-sums.ts';
import type { MonthSum } from '../../domain/indicators.ts';
import { daysOff } from '../days-off.ts';

/** What the departments did from `from` to `to`, month by month, as far as it lies in the past at `now`. */
export async function sumsOf(t: Tx, from: LocalDate, to: LocalDate, now: Instant): Promise<MonthSum[]> {
  const released = await tierReleasedThrough(t, now);
  return monthSums(t, from, to, { today: localDate(now), released, off: await daysOff(t, from, to) });
}
