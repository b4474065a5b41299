import type { Tx } from '#platform/db/tx.ts';
import type { AuthorityProblem } from '../authority-report.ts';

/** Kind, weight, dates and state of every problem, the newest first: these columns and no others. */
export async function headlineRows(t: Tx): Promise<AuthorityProblem[]> {
  const { rows } = await t.client.query<AuthorityProblem>(
    `select problem_id as id, category, severity, state, found_on as "foundOn", due_on as "dueOn",
       (closed_at at time zone 'Asia/Shanghai')::date as "closedOn"
     from programme.problem where hospital_id = $1 order by recorded_at desc, problem_id limit 5000`,
    [t.scope.hospital],
  );
  return rows;
}
