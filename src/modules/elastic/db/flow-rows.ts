import { sql } from 'kysely';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { DayRow, DutyRow, FlowRow } from '../domain/flow.ts';

/** The span looked at: instants for what happened, days for the sessions. */
export interface Span {
  from: LocalDate;
  to: LocalDate;
  since: Instant;
  until: Instant;
}

/** From when somebody waits, as indicator 6 has it: the later of check-in and slot start. `greatest` leaves out a null slot. */
const ready = sql`greatest(checked_in_at, slot_start)`;
const waited = sql`greatest(0, extract(epoch from date_trunc('minute', started_at) - date_trunc('minute', ${ready})) / 60)`;

/** Visits that were started in the span, by the half-hour in which their turn began. */
export async function flowRows(t: Tx, { since, until }: Span): Promise<FlowRow[]> {
  const { rows } = await sql<FlowRow>`
    select department_id as department, extract(isodow from at)::integer as weekday,
      (extract(hour from at) * 2 + floor(extract(minute from at) / 30))::integer as half,
      (count(*) filter (where booked))::integer as booked, (count(*) filter (where not booked))::integer as "walkIns",
      count(*)::integer as seen, sum(wait)::integer as waited
    from (select department_id, ${ready} at time zone 'Asia/Shanghai' as at, booked_before_check_in as booked, ${waited} as wait
      from queue.v_visit where hospital_id = ${t.scope.hospital} and started_at >= ${since} and started_at < ${until}) v
    group by 1, 2, 3`.execute(t.db);
  return rows;
}

const HELD = sql`s.joint_of is null and s.state <> 'planned' and exists (select from queue.v_visit v
  where v.hospital_id = s.hospital_id and v.session_id = s.session_id and v.started_at is not null)`;
/** The half-hour of a moment of the day, counted from midnight. */
const half = (column: string) =>
  sql`extract(epoch from (s.${sql.ref(column)} at time zone 'Asia/Shanghai') - s.date) / 1800`;

/** How many doctors saw patients in each half-hour, by weekday: sessions in which at least one visit was started. */
export async function dutyRows(t: Tx, { from, to }: Span): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`
    select s.department_id as department, extract(isodow from s.date)::integer as weekday, h.half, count(*)::integer as doctors
    from booking.v_clinic s
    cross join lateral generate_series(floor(${half('starts_at')})::integer,
      least(47, ceil(${half('ends_at')})::integer - 1)) as h (half)
    where s.hospital_id = ${t.scope.hospital} and s.date between ${from} and ${to} and ${HELD}
    group by 1, 2, 3`.execute(t.db);
  return rows;
}

/** On how many days of each weekday a department had a clinic. */
export async function dayRows(t: Tx, { from, to }: Span): Promise<DayRow[]> {
  const { rows } = await sql<DayRow>`
    select s.department_id as department, extract(isodow from s.date)::integer as weekday,
      count(distinct s.date)::integer as days
    from booking.v_clinic s
    where s.hospital_id = ${t.scope.hospital} and s.date between ${from} and ${to} and ${HELD}
    group by 1, 2 order by 1, 2`.execute(t.db);
  return rows;
}

/** How long visits took, in minutes, the latest of each department first; what no visit takes is left out. */
export async function serviceTimes(
  t: Tx,
  { since, until }: Span,
): Promise<{ department: string; minutes: number[] }[]> {
  const { rows } = await sql<{ department: string; minutes: number[] }>`
    select department_id as department, (array_agg(minutes order by started_at desc))[1:2000] as minutes
    from (select department_id, started_at, round(extract(epoch from finished_at - started_at) / 60, 1)::float8 as minutes
      from queue.v_visit where hospital_id = ${t.scope.hospital} and started_at >= ${since} and started_at < ${until}
        and finished_at is not null and not sent_to_tests) v
    where minutes between 0.5 and 120 group by department_id`.execute(t.db);
  return rows;
}
