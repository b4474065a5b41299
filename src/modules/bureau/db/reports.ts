import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { AuthorityFigure, AuthorityProblem } from '#modules/programme/public.ts';
import type { Tx } from '#platform/db/tx.ts';

/** These columns and no others cross the border: a figure of a half-year. */
export async function putFigures(
  t: Tx,
  institution: number,
  figures: readonly AuthorityFigure[],
  now: Instant,
): Promise<void> {
  const of = <K extends keyof AuthorityFigure>(key: K) => figures.map((one) => one[key]);
  await t.client.query(
    `insert into bureau.figure (hospital_id, institution, half_year, no, name_zh, name_en, unit, status, numerator,
       denominator, hundredths, target_met, value_key, evidence, published_at)
     select $1, $2, f.*, $15 from unnest($3::text[], $4::integer[], $5::text[], $6::text[], $7::text[], $8::text[],
       $9::bigint[], $10::bigint[], $11::integer[], $12::boolean[], $13::text[], $14::boolean[]) as f
     on conflict (hospital_id, institution, half_year, value_key) do update set name_zh = excluded.name_zh,
       name_en = excluded.name_en, unit = excluded.unit, status = excluded.status, numerator = excluded.numerator,
       denominator = excluded.denominator, hundredths = excluded.hundredths, target_met = excluded.target_met,
       evidence = excluded.evidence, published_at = excluded.published_at
     where figure.published_at <= excluded.published_at`,
    [
      ...[
        t.scope.hospital,
        institution,
        of('halfYear'),
        of('no'),
        of('nameZh'),
        of('nameEn'),
        of('unit'),
        of('status'),
      ],
      ...[of('numerator'), of('denominator'), of('hundredths'), of('targetMet'), of('key'), of('evidence'), now],
    ],
  );
}

/** A headline: what kind of problem, how bad, since when, until when, how far. No words. */
export async function putHeadlines(
  t: Tx,
  institution: number,
  problems: readonly AuthorityProblem[],
  now: Instant,
): Promise<void> {
  const of = <K extends keyof AuthorityProblem>(key: K) => problems.map((one) => one[key]);
  await t.client.query(
    `insert into bureau.headline (hospital_id, institution, problem_id, category, severity, state, found_on, due_on,
       closed_on, published_at)
     select $1, $2, p.*, $10 from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[],
       $9::date[]) as p
     on conflict (hospital_id, institution, problem_id) do update set category = excluded.category,
       severity = excluded.severity, state = excluded.state, due_on = excluded.due_on, closed_on = excluded.closed_on,
       published_at = excluded.published_at
     where headline.published_at <= excluded.published_at`,
    [
      ...[t.scope.hospital, institution, of('id'), of('category'), of('severity'), of('state'), of('foundOn')],
      ...[of('dueOn'), of('closedOn'), now],
    ],
  );
}

export interface FigureRow {
  institution: number;
  halfYear: string;
  key: string;
  no: number;
  nameZh: string;
  nameEn: string;
  unit: string;
  status: AuthorityFigure['status'];
  evidence: boolean | null;
  numerator: number;
  denominator: number;
  hundredths: number | null;
  targetMet: boolean | null;
}

/** The newest half-years first; those of linked institutions only. */
export async function figureRows(t: Tx): Promise<FigureRow[]> {
  const { rows } = await t.client.query<FigureRow>(
    `select f.institution, half_year as "halfYear", value_key as key, evidence, no, name_zh as "nameZh", name_en as "nameEn", unit, status,
       numerator::float8 as numerator, denominator::float8 as denominator, hundredths, target_met as "targetMet"
     from bureau.figure f join bureau.link l on l.hospital_id = $1 and l.other = f.institution and l.state = 'accepted'
     where f.hospital_id = $1 order by half_year desc, no, value_key, f.institution limit 8000`,
    [t.scope.hospital],
  );
  return rows;
}

export interface ProblemCount {
  institution: number;
  open: number;
  overdue: number;
  closed: number;
}

export async function problemCounts(t: Tx, today: LocalDate): Promise<ProblemCount[]> {
  const { rows } = await t.client.query<ProblemCount>(
    `select institution, count(*) filter (where state not in ('closed', 'dropped'))::integer as open,
       count(*) filter (where state in ('assigned', 'returned') and due_on < $2::date)::integer as overdue,
       count(*) filter (where state = 'closed')::integer as closed
     from bureau.headline where hospital_id = $1 group by institution`,
    [t.scope.hospital, today],
  );
  return rows;
}

export interface HeadlineRow {
  id: string;
  institution: number;
  category: string;
  severity: string;
  state: string;
  foundOn: LocalDate;
  dueOn: LocalDate | null;
  closedOn: LocalDate | null;
}

/** Open ones first, the longest overdue first. */
export async function headlineRows(t: Tx): Promise<HeadlineRow[]> {
  const { rows } = await t.client.query<HeadlineRow>(
    `select problem_id as id, h.institution, category, severity, h.state, found_on as "foundOn", due_on as "dueOn",
       closed_on as "closedOn"
     from bureau.headline h join bureau.link l on l.hospital_id = $1 and l.other = h.institution and l.state = 'accepted'
     where h.hospital_id = $1 and h.state <> 'dropped'
     order by (h.state = 'closed'), due_on nulls last, found_on, problem_id limit 300`,
    [t.scope.hospital],
  );
  return rows;
}
