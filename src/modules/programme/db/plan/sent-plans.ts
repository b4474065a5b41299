import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { AuthorityPlanTask } from '../authority-report.ts';
import { ACTIVE, SUMS } from '../tasks/counts.ts';

/** Which plans of which authority are at work here. */
export async function plansFromAbove(t: Tx): Promise<{ authority: number; plan: string; closed: boolean }[]> {
  const { rows } = await t.client.query<{ authority: number; plan: string; closed: boolean }>(
    `select from_authority as authority, from_plan as plan, state = 'closed' as closed from programme.plan
     where hospital_id = $1 and from_plan is not null and state in ('active', 'closed')
     order by confirmed_at desc, plan_id limit 200`,
    [t.scope.hospital],
  );
  return rows;
}

/** How the measures of each task that came down stand: numbers alone, by the authority's own numbers of its tasks. */
export async function countsBySentTask(
  t: Tx,
  today: LocalDate,
  soonDays: number,
): Promise<(AuthorityPlanTask & { authority: number; plan: string })[]> {
  const { rows } = await t.client.query<AuthorityPlanTask & { authority: number; plan: string }>(
    `select p.from_authority as authority, p.from_plan as plan, k.from_task as no, ${SUMS} from ${ACTIVE}
     where m.hospital_id = $1 and p.state in ('active', 'closed') and p.from_plan is not null
       and k.from_task is not null and m.state <> 'dropped'
     group by 1, 2, 3 order by 1, 2, 3 limit 20000`,
    [t.scope.hospital, today, soonDays],
  );
  return rows;
}
