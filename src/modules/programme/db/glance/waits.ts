import { sql } from 'kysely';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface WaitNow {
  department: string;
  /** The room of the clinic. */
  room: string;
  /** As the official indicator counts them, up to now. */
  minutes: number;
  people: number;
}

/**
 * Who waits for a doctor at this moment, by room and minutes. The visits are found by the clinics of the day and their
 * appointments, so that the years before cost nothing. Who is back from tests was seen already.
 */
export async function waitsNow(t: Tx, today: LocalDate, now: Instant): Promise<WaitNow[]> {
  const { rows } = await sql<WaitNow>`
    select department, room, minutes, count(*)::integer as people from (
      select v.department_id as department, s.place_id as room,
        greatest(0, (extract(epoch from date_trunc('minute', ${now}::timestamptz)
          - date_trunc('minute', greatest(v.checked_in_at, v.slot_start))) / 60)::integer) as minutes
      from booking.v_session s
      join booking.v_appointment a on a.hospital_id = s.hospital_id and a.session_id = s.id and a.state <> 'cancelled'
      join queue.v_visit v on v.hospital_id = a.hospital_id and v.appointment_id = a.id
      where s.hospital_id = ${t.scope.hospital} and s.date = ${today}::date and v.state = 'waiting' and v.started_at is null
    ) as waiting group by department, room, minutes`.execute(t.db);
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
