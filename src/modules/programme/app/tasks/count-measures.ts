import { type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { countsByPlan, countsByUnit } from '../../db/tasks/counts.ts';
import { SOON_DAYS } from '../../domain/tasks/due.ts';

/** How the measures of active plans stand: per plan, and per responsible unit (of one plan, if named). For reports and leaders. */
export async function countMeasures(t: Tx, now: Instant, plan: string | null = null) {
  const today = localDate(now);
  const plans = await countsByPlan(t, today, SOON_DAYS);
  return { today, plans, units: await countsByUnit(t, today, SOON_DAYS, plan) };
}
