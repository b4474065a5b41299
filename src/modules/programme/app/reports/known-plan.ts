import { domainError } from '#kernel/errors.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type PlanRow, reportedPlans } from '../../db/reports/work-rows.ts';

/** Throws programme.report_plan_unknown. */
export async function knownPlan(t: Tx, plan: string): Promise<PlanRow> {
  const found = (await reportedPlans(t)).find(({ id }) => id === plan);
  if (!found) throw domainError('programme.report_plan_unknown');
  return found;
}
