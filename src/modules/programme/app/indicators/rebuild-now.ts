import type { Instant } from '#kernel/instant.ts';
import type { Db } from '#platform/db/tx.ts';
import { type Checked, checkSums, rebuild } from './rebuild.ts';
import { sumMarkedDays } from './sum-marked.ts';

/** For the command line: sums every day of the hospital anew and compares the sums with the records. */
export async function rebuildNow(
  db: Db,
  hospital: number,
  now: Instant,
  onSummed: (days: number, of: number) => void,
): Promise<Checked> {
  const { days } = await db.tx({ hospital }, (t) => rebuild(t, { kind: 'system', name: 'cli.indicators' }, now));
  await sumMarkedDays({ db }, hospital, (done) => onSummed(done, days));
  return db.tx({ hospital }, (t) => checkSums(t));
}
