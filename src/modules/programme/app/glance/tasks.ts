import type { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { glanceSchema } from '../../contract-glance.ts';
import { countMeasures } from '../tasks/count-measures.ts';

const UNITS = 5;

/** Measures of all active plans; a measure of two units is one here and counts for both of them below. */
export async function taskGlance(t: Tx, now: Instant): Promise<z.input<typeof glanceSchema>['tasks']> {
  const { plans, units } = await countMeasures(t, now);
  const sum = (of: 'all' | 'accepted' | 'overdue' | 'soon') => plans.reduce((all, plan) => all + plan[of], 0);
  const late = units.filter(({ overdue }) => overdue > 0).sort((a, b) => b.overdue - a.overdue);
  return {
    ...{ all: sum('all'), accepted: sum('accepted'), overdue: sum('overdue'), soon: sum('soon') },
    units: late.slice(0, UNITS).map(({ id, name, overdue }) => ({ id, name, overdue })),
  };
}
