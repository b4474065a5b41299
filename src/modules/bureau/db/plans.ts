import type { Instant } from '#kernel/instant.ts';
import type { AuthorityPlan, SentDraft, SentTask } from '#modules/programme/public.ts';
import type { Tx } from '#platform/db/tx.ts';

/** The plan that a paper brings. */
export interface PaperPlan {
  number: string | null;
  year: number;
  tasks: SentTask[];
  draft: SentDraft;
}

export async function insertPaperPlan(t: Tx, paper: string, it: PaperPlan): Promise<void> {
  await t.client.query(
    `insert into bureau.paper_plan (hospital_id, paper_id, number, year, tasks, draft)
     values ($1, $2, $3, $4, $5::jsonb, $6::jsonb) on conflict do nothing`,
    [t.scope.hospital, paper, it.number, it.year, JSON.stringify(it.tasks), JSON.stringify(it.draft)],
  );
}

export async function paperPlanOf(t: Tx, paper: string): Promise<PaperPlan | undefined> {
  const { rows } = await t.client.query<PaperPlan>(
    'select number, year, tasks, draft from bureau.paper_plan where hospital_id = $1 and paper_id = $2',
    [t.scope.hospital, paper],
  );
  return rows[0];
}

/** What one sees of plans, without the whole. */
export async function paperPlanRows(
  t: Tx,
  papers: readonly string[],
): Promise<(Omit<PaperPlan, 'draft'> & { paper: string })[]> {
  const { rows } = await t.client.query<Omit<PaperPlan, 'draft'> & { paper: string }>(
    `select paper_id as paper, number, year, tasks from bureau.paper_plan
     where hospital_id = $1 and paper_id = any($2::uuid[])`,
    [t.scope.hospital, papers],
  );
  return rows;
}

/** The paper by which a plan stands with a hospital; none when it was never sent or was refused. */
export async function standingPaper(t: Tx, other: number, plan: string): Promise<string | undefined> {
  const { rows } = await t.client.query<{ id: string }>(
    `select paper_id as id from bureau.paper
     where hospital_id = $1 and other = $2 and plan_id = $3 and state <> 'refused'`,
    [t.scope.hospital, other, plan],
  );
  return rows[0]?.id;
}

/** The hospital's own plan is at work: the papers that brought it are taken. Answers which, with their new state. */
export async function markTaken(t: Tx, ownPlan: string, now: Instant): Promise<{ id: string; other: number }[]> {
  const { rows } = await t.client.query<{ id: string; other: number }>(
    `update bureau.paper set state = 'taken', moved_at = $3, version = version + 1
     where hospital_id = $1 and own_plan = $2 and side = 'institution' and state = 'acknowledged'
     returning paper_id as id, other`,
    [t.scope.hospital, ownPlan, now],
  );
  return rows;
}

/** Authorities whose plans were taken here. */
export async function authoritiesOfPlans(t: Tx): Promise<number[]> {
  const { rows } = await t.client.query<{ other: number }>(
    `select distinct p.other from bureau.paper p
     join bureau.link l on l.hospital_id = $1 and l.other = p.other and l.state = 'accepted'
     where p.hospital_id = $1 and p.side = 'institution' and p.kind = 'plan' and p.state = 'taken'`,
    [t.scope.hospital],
  );
  return rows.map(({ other }) => other);
}

export async function putProgress(
  t: Tx,
  institution: number,
  plans: readonly AuthorityPlan[],
  now: Instant,
): Promise<void> {
  const rows = plans.flatMap(({ plan, closed, tasks }) =>
    tasks.map((one) => ({ ...one, plan, closed, waiting: one.open + one.returned })),
  );
  await t.client.query(
    `insert into bureau.progress (hospital_id, institution, plan_id, task_no, measures, waiting, working, submitted,
       accepted, overdue, on_time_good, on_time_poor, late, undone, closed, published_at)
     select $1, $2, p.plan, p.no, p."all", p.waiting, p.working, p.submitted, p.accepted, p.overdue, p."onTimeGood",
       p."onTimePoor", p.late, p.undone, p.closed, $4
     from jsonb_to_recordset($3::jsonb) as p (plan uuid, no integer, "all" integer, waiting integer, working integer,
       submitted integer, accepted integer, overdue integer, "onTimeGood" integer, "onTimePoor" integer, late integer,
       undone integer, closed boolean)
     where exists (select 1 from bureau.paper b where b.hospital_id = $1 and b.other = $2 and b.plan_id = p.plan)
     on conflict (hospital_id, institution, plan_id, task_no) do update set measures = excluded.measures,
       waiting = excluded.waiting, working = excluded.working, submitted = excluded.submitted,
       accepted = excluded.accepted, overdue = excluded.overdue, on_time_good = excluded.on_time_good,
       on_time_poor = excluded.on_time_poor, late = excluded.late, undone = excluded.undone, closed = excluded.closed,
       published_at = excluded.published_at
     where progress.published_at <= excluded.published_at`,
    [t.scope.hospital, institution, JSON.stringify(rows), now],
  );
}

export interface ProgressRow {
  institution: number;
  plan: string;
  no: number;
  measures: number;
  waiting: number;
  working: number;
  submitted: number;
  accepted: number;
  overdue: number;
  onTimeGood: number;
  onTimePoor: number;
  late: number;
  undone: number;
}

export async function progressRows(t: Tx): Promise<ProgressRow[]> {
  const { rows } = await t.client.query<ProgressRow>(
    `select g.institution, plan_id as plan, task_no as no, measures, waiting, working, submitted, accepted, overdue,
       on_time_good as "onTimeGood", on_time_poor as "onTimePoor", late, undone
     from bureau.progress g join bureau.link l on l.hospital_id = $1 and l.other = g.institution and l.state = 'accepted'
     where g.hospital_id = $1 order by plan_id, g.institution, task_no limit 20000`,
    [t.scope.hospital],
  );
  return rows;
}
