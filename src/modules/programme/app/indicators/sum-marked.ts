import type { App } from '#platform/app.ts';
import { takeMarks } from '../../db/indicators/day-marks.ts';
import { sumDays } from '../../db/indicators/day-sums.ts';

/** Days of one transaction: short enough that a visit that begins meanwhile does not wait long for its mark. */
const SPAN = 31;

/**
 * The job programme.sum_days: sums every marked day of the hospital anew from its records, month by month. The mark goes
 * in the transaction that sums, before it reads: an event that comes later marks the day again. `onSummed` is told how
 * many days are done.
 */
export async function sumMarkedDays(
  { db }: Pick<App, 'db'>,
  hospital: number,
  onSummed: (days: number) => void = () => undefined,
): Promise<number> {
  let done = 0;
  for (;;) {
    const count = await db.tx({ hospital }, async (t) => {
      const days = await takeMarks(t, SPAN);
      await sumDays(t, days);
      return days.length;
    });
    if (count === 0) return done;
    done += count;
    onSummed(done);
  }
}
