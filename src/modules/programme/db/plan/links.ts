import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface Link {
  task: string;
  no: number;
}

/** Says anew which indicators these tasks are to move; false when one of them is no task of a plan at work. */
export async function setLinks(
  t: Tx,
  tasks: readonly string[],
  links: readonly Link[],
  by: string,
  now: Instant,
): Promise<boolean> {
  const { rows } = await t.client.query<{ count: number }>(
    `select count(*)::int as count from programme.task k
     join programme.plan p on p.hospital_id = k.hospital_id and p.plan_id = k.plan_id
     where k.hospital_id = $1 and k.task_id = any($2::uuid[]) and p.state = 'active'`,
    [t.scope.hospital, tasks],
  );
  if (rows[0]?.count !== tasks.length) return false;
  await t.client.query(`delete from programme.task_indicator where hospital_id = $1 and task_id = any($2::uuid[])`, [
    t.scope.hospital,
    tasks,
  ]);
  await t.client.query(
    `insert into programme.task_indicator (hospital_id, task_id, indicator, linked_at, linked_by)
     select $1, l.task, l.no, $4, $5 from unnest($2::uuid[], $3::integer[]) as l (task, no) on conflict do nothing`,
    [t.scope.hospital, links.map(({ task }) => task), links.map(({ no }) => no), now, by],
  );
  return true;
}

export async function linksOfPlan(t: Tx, plan: string): Promise<Map<string, number[]>> {
  const { rows } = await t.client.query<{ task: string; numbers: number[] }>(
    `select l.task_id as task, array_agg(l.indicator order by l.indicator) as numbers from programme.task_indicator l
     join programme.task k on k.hospital_id = l.hospital_id and k.task_id = l.task_id
     where l.hospital_id = $1 and k.plan_id = $2 group by l.task_id`,
    [t.scope.hospital, plan],
  );
  return new Map(rows.map(({ task, numbers }) => [task, numbers]));
}

export async function linksOfTask(t: Tx, task: string): Promise<number[]> {
  const { rows } = await t.client.query<{ no: number }>(
    'select indicator as no from programme.task_indicator where hospital_id = $1 and task_id = $2 order by indicator',
    [t.scope.hospital, task],
  );
  return rows.map(({ no }) => no);
}

export interface LinkedTask {
  id: string;
  no: string | null;
  content: string;
  plan: string;
  planTitle: string;
  measures: number;
  accepted: number;
  overdue: number;
}

/** Tasks of active plans that are to move an indicator, with how their measures stand. */
export async function tasksOfIndicator(t: Tx, no: number, today: string): Promise<LinkedTask[]> {
  const { rows } = await t.client.query<LinkedTask>(
    `select k.task_id as id, k.no, k.content, p.plan_id as plan, p.title as "planTitle",
       count(m.measure_id)::int as measures, (count(*) filter (where m.state = 'accepted'))::int as accepted,
       (count(*) filter (where m.state in ('open', 'working', 'returned') and m.brought is distinct from 'unsettled'
         and m.deadline_kind in ('by', 'during', 'continuous') and m.due_to < $3::date))::int as overdue
     from programme.task_indicator l
     join programme.task k on k.hospital_id = l.hospital_id and k.task_id = l.task_id
     join programme.plan p on p.hospital_id = k.hospital_id and p.plan_id = k.plan_id
     left join programme.measure m on m.hospital_id = k.hospital_id and m.task_id = k.task_id and m.state <> 'dropped'
     where l.hospital_id = $1 and l.indicator = $2 and p.state = 'active'
     group by k.task_id, k.no, k.content, k.position, p.plan_id, p.title order by p.title, p.plan_id, k.position limit 200`,
    [t.scope.hospital, no, today],
  );
  return rows;
}
