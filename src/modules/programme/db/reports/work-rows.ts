import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { MOST_ROWS } from '../../domain/reports/report.ts';

/** The last words about each measure of a plan (of all active and closed plans): of what was handed in, else noted. */
export async function lastNotes(t: Tx, plan: string | null): Promise<Map<string, string>> {
  const { rows } = await t.client.query<{ measure: string; note: string }>(
    `select distinct on (s.measure_id) s.measure_id as measure, s.note from programme.measure_step s
     join programme.measure m on m.hospital_id = s.hospital_id and m.measure_id = s.measure_id
     join programme.task k on k.hospital_id = m.hospital_id and k.task_id = m.task_id
     where s.hospital_id = $1 and ($2::uuid is null or k.plan_id = $2) and s.note <> ''
       and s.kind in ('start', 'note', 'submit')
     order by s.measure_id, (s.kind = 'submit') desc, s.at desc, s.step_id desc`,
    [t.scope.hospital, plan],
  );
  return new Map(rows.map(({ measure, note }) => [measure, note]));
}

export interface PlanRow {
  id: string;
  title: string;
  year: number;
}

export async function reportedPlans(t: Tx): Promise<PlanRow[]> {
  const { rows } = await t.client.query<PlanRow>(
    `select plan_id as id, title, year from programme.plan where hospital_id = $1 and state in ('active', 'closed')
     order by year desc, title, plan_id limit 200`,
    [t.scope.hospital],
  );
  return rows;
}

export interface Span {
  from: Instant;
  until: Instant;
  firstDay: LocalDate;
  lastDay: LocalDate;
}

export interface QuarterProblemRow {
  foundOn: LocalDate;
  place: string;
  words: string;
  mended: string | null;
  unit: string | null;
  dueOn: LocalDate | null;
  mendedAt: Instant | null;
  closedAt: Instant | null;
  before: number;
  after: number;
}

/** One row more than a table holds, so that a cut can be said. */
const LIMIT = MOST_ROWS + 1;

/** Problems closed or due in a span, each with what was said and how many photographs show it before and after. */
export async function problemsOf(t: Tx, span: Span): Promise<QuarterProblemRow[]> {
  const { rows } = await t.client.query<QuarterProblemRow>(
    `select p.found_on as "foundOn", p.place, p.words, u.name as unit, p.due_on as "dueOn",
       case when p.state = 'closed' then p.closed_at end as "closedAt",
       case when p.state in ('rectified', 'closed') then r.began_at end as "mendedAt", r.words as mended,
       (select count(*)::int from programme.problem_photo f where f.hospital_id = $1 and f.problem_id = p.problem_id
          and f.no = 1) as before,
       coalesce(r.photos, 0) as after
     from programme.problem p
     left join programme.unit u on u.hospital_id = p.hospital_id and u.unit_id = p.unit_id
     left join lateral (select s.began_at, s.words, s.photos from programme.problem_step s
       where s.hospital_id = $1 and s.problem_id = p.problem_id and s.state = 'rectified' order by s.no desc limit 1) r on true
     where p.hospital_id = $1 and p.state <> 'dropped'
       and ((p.state = 'closed' and p.closed_at >= $2 and p.closed_at < $3) or p.due_on between $4::date and $5::date)
     order by p.found_on, p.problem_id limit ${LIMIT}`,
    [t.scope.hospital, span.from, span.until, span.firstDay, span.lastDay],
  );
  return rows;
}

/** Summarized cycles of a span, with the figure before and after in hundredths. */
export async function cyclesOf(t: Tx, span: Span) {
  const { rows } = await t.client.query<{
    title: string;
    measured: string;
    before: number;
    after: number;
    unit: string;
  }>(
    `select title, measured, before_value as before, after_value as after, figure_unit as unit from programme.pdca
     where hospital_id = $1 and state = 'summarized' and summarized_at >= $2 and summarized_at < $3
     order by summarized_at, pdca_id limit ${LIMIT}`,
    [t.scope.hospital, span.from, span.until],
  );
  return rows;
}

/** Evidence added in a span. */
export async function thingsOf(t: Tx, span: Span) {
  const { rows } = await t.client.query<{
    taskNo: string | null;
    title: string;
    media: string | null;
    at: Instant;
    sm3: string | null;
  }>(
    `select k.no as "taskNo", e.title, f.media, e.kept_at as at, f.sm3 from programme.evidence e
     join programme.measure m on m.hospital_id = e.hospital_id and m.measure_id = e.measure_id
     join programme.task k on k.hospital_id = m.hospital_id and k.task_id = m.task_id
     left join programme.measure_file f on f.hospital_id = e.hospital_id and f.file_id = e.file_id
     where e.hospital_id = $1 and e.kept_at >= $2 and e.kept_at < $3
     order by k.position, e.kept_at, e.evidence_id limit ${LIMIT}`,
    [t.scope.hospital, span.from, span.until],
  );
  return rows;
}
