import { sql } from 'kysely';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface WaitNow {
  /** Null: the whole hospital. */
  department: string | null;
  people: number;
  /** Minutes, as the official indicator counts them, up to now. */
  longest: number;
  median: number;
}

/**
 * Who waits for a doctor at this moment, the whole hospital and each department. The visits are found by the clinics of
 * the day and their appointments, so that the years before cost nothing. Who is back from tests was seen already.
 */
export async function waitsNow(t: Tx, today: LocalDate, now: Instant): Promise<WaitNow[]> {
  const h = t.scope.hospital;
  const { rows } = await sql<WaitNow>`
    with waiting as (
      select v.department_id, greatest(0, (extract(epoch from date_trunc('minute', ${now}::timestamptz)
        - date_trunc('minute', greatest(v.checked_in_at, v.slot_start))) / 60)::integer) as waited
      from booking.v_session s
      join booking.v_appointment a on a.hospital_id = s.hospital_id and a.session_id = s.id and a.state <> 'cancelled'
      join queue.v_visit v on v.hospital_id = a.hospital_id and v.appointment_id = a.id
      where s.hospital_id = ${h} and s.date = ${today}::date and v.state = 'waiting' and v.started_at is null)
    select department_id as department, count(*)::integer as people, max(waited) as longest,
      percentile_disc(0.5) within group (order by waited) as median
    from waiting group by department_id
    union all
    select null, count(*)::integer, coalesce(max(waited), 0),
      coalesce(percentile_disc(0.5) within group (order by waited), 0) from waiting
    order by longest desc`.execute(t.db);
  return rows;
}

export interface DeskWaits {
  people: number;
  longest: number;
  /** How many wait longer than the limit of their counter. */
  over: number;
}

/** Who has drawn a number for a counter today and was not called yet. */
export async function deskWaits(t: Tx, today: LocalDate, now: Instant): Promise<DeskWaits> {
  const { rows } = await sql<DeskWaits>`
    select count(*)::integer as people, coalesce(max(minutes), 0)::integer as longest,
      (count(*) filter (where minutes > limit_minutes))::integer as over
    from (select limit_minutes, floor(extract(epoch from ${now}::timestamptz - taken_at) / 60) as minutes
      from queue.v_desk_wait
      where hospital_id = ${t.scope.hospital} and date = ${today}::date and state = 'waiting') as waiting`.execute(
    t.db,
  );
  return rows[0] ?? { people: 0, longest: 0, over: 0 };
}
