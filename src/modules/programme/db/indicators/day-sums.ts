import { sql } from 'kysely';
import { addDays, atLocal, type LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { isEvening } from '../clinic-sums.ts';
import { rawWaitSql, waitSql } from '../visit-sums.ts';

/** What a department did on a day; the keys are the columns of programme.day_sum. */
export const COUNTS = [
  ...['visits', 'booked', 'waited', 'waited_raw'],
  ...['held', 'evening', 'anaesthesia', 'pain', 'pharmacy', 'laboratory', 'health_management', 'nursing'],
  ...['places', 'online', 'tier', 'expert_places', 'expert_first', 'expert_return'],
] as const;

const columns = sql.raw(COUNTS.join(', '));
const list = (of: (name: string) => string) => sql.raw(COUNTS.map(of).join(', '));
const kind = (name: string) => sql.raw(`count(*) filter (where s.clinic_kind = '${name}') as ${name}`);

/** The sums of these days as the records say now, one row per department and day with anything in it. */
function fromRecords(t: Tx, days: readonly LocalDate[]) {
  const sorted = days.toSorted();
  const from = atLocal(sorted[0] as LocalDate, '00:00');
  const until = atLocal(addDays(sorted.at(-1) as LocalDate, 1), '00:00');
  const hospital = t.scope.hospital;
  return sql`
    select department_id, day, ${list((name) => `coalesce(sum(${name}), 0)::integer as ${name}`)}
    from (
      select department_id, local_date as day, count(*) as visits, count(*) filter (where booked_before_check_in) as booked,
        sum(${waitSql}) filter (where booked_before_check_in) as waited,
        sum(${rawWaitSql}) filter (where booked_before_check_in) as waited_raw, ${none(4, 18)}
      from queue.v_visit
      where hospital_id = ${hospital} and started_at >= ${from} and started_at < ${until}
        and local_date = any(${days}::date[])
      group by 1, 2
      union all
      select s.department_id, s.date, ${none(0, 4)}, count(*), count(*) filter (where ${isEvening}), ${kind('anaesthesia')},
        ${kind('pain')}, ${kind('pharmacy')}, ${kind('laboratory')}, ${kind('health_management')}, ${kind('nursing')}, ${none(12, 18)}
      from booking.v_clinic s
      where s.hospital_id = ${hospital} and s.date = any(${days}::date[])
        and exists (select from queue.v_visit v where v.hospital_id = ${hospital} and v.session_id = s.session_id
          and v.started_at is not null)
      group by 1, 2
      union all
      select department_id, date, ${none(0, 12)}, sum(capacity), sum(capacity) filter (where share in ('online', 'tier')),
        sum(capacity) filter (where share = 'tier'), ${none(15, 18)}
      from booking.v_slot_share
      where hospital_id = ${hospital} and date = any(${days}::date[]) and state <> 'planned' and not added and not copied
      group by 1, 2
      union all
      select department_id, date, ${none(0, 15)}, coalesce(sum(capacity) filter (where not copied), 0),
        sum(booked) filter (where visit = 'first'),
        sum(booked) filter (where visit = 'return')
      from booking.v_slot_visit
      where hospital_id = ${hospital} and date = any(${days}::date[]) and slot_class = 'expert' and state <> 'planned'
      group by 1, 2) as parts
    group by department_id, day`;
}

const none = (from: number, to: number) =>
  sql.raw(
    COUNTS.slice(from, to)
      .map((name) => `null::bigint as ${name}`)
      .join(', '),
  );

/** Sums these days anew from the records; what they do not hold any more goes. The same however often it is done. */
export async function sumDays(t: Tx, days: readonly LocalDate[]): Promise<void> {
  if (days.length === 0) return;
  await sql`
    with fresh as materialized (${fromRecords(t, days)}),
    gone as (
      delete from programme.day_sum d where d.hospital_id = ${t.scope.hospital} and d.day = any(${days}::date[])
        and not exists (select from fresh f where f.day = d.day and f.department_id = d.department_id))
    insert into programme.day_sum as d (hospital_id, day, department_id, ${columns})
    select ${t.scope.hospital}, day, department_id, ${columns} from fresh
    on conflict (hospital_id, day, department_id) do update set ${list((name) => `${name} = excluded.${name}`)}
    where (${list((name) => `d.${name}`)}) is distinct from (${list((name) => `excluded.${name}`)})`.execute(t.db);
}

/** How many department days of these the sums and the records tell differently, and how many there are. */
export async function compareDays(t: Tx, days: readonly LocalDate[]): Promise<{ rows: number; differ: number }> {
  if (days.length === 0) return { rows: 0, differ: 0 };
  const { rows } = await sql<{ rows: number; differ: number }>`
    select count(*)::integer as rows, (count(*) filter (where (${list((name) => `f.${name}`)})
      is distinct from (${list((name) => `d.${name}`)})))::integer as differ
    from (${fromRecords(t, days)}) f
    full join (select * from programme.day_sum where hospital_id = ${t.scope.hospital} and day = any(${days}::date[])) d
      on d.day = f.day and d.department_id = f.department_id`.execute(t.db);
  return rows[0] ?? { rows: 0, differ: 0 };
}
