import { sql } from 'kysely';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface DoctorSessionRow {
  id: string;
  department: string;
  place: string;
  date: LocalDate;
  period: 'am' | 'pm' | 'evening';
  startsAt: Instant;
  endsAt: Instant;
  state: string;
  letter: string | null;
  booked: number;
  notCheckedIn: number;
  noShow: number;
}

/** The sessions of one practitioner on one day with the state of their lines and what their appointments add up to. */
export async function doctorSessionRows(t: Tx, practitioner: string, date: LocalDate): Promise<DoctorSessionRow[]> {
  const { rows } = await sql<DoctorSessionRow>`
    select s.id, s.department_id as department, s.place_id as place, s.date, s.period, s.starts_at as "startsAt",
      s.ends_at as "endsAt", s.state, l.letter,
      coalesce(a.booked, 0) as booked, coalesce(a.not_checked_in, 0) as "notCheckedIn",
      coalesce(a.no_show, 0) as "noShow"
    from booking.v_session s
    left join queue.line l on l.hospital_id = s.hospital_id and l.session_id = s.id
    left join lateral (
      select (count(*) filter (where channel <> 'walk_in'))::integer as booked,
        (count(*) filter (where state = 'booked'))::integer as not_checked_in,
        (count(*) filter (where state = 'no_show'))::integer as no_show
      from booking.v_appointment
      where hospital_id = s.hospital_id and session_id = s.id and state <> 'cancelled') a on true
    where s.hospital_id = ${t.scope.hospital} and s.practitioner_id = ${practitioner} and s.date = ${date}
    order by s.starts_at, s.id`.execute(t.db);
  return rows;
}

/** Booked people who have not checked in and whose slot has not begun at `now`. */
export async function stillToCome(t: Tx, session: string, now: Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from booking.v_appointment
    where hospital_id = ${t.scope.hospital} and session_id = ${session} and state = 'booked'
      and slot_start > ${now}`.execute(t.db);
  return rows[0]?.count ?? 0;
}

/** Appointments of a session that never became a check-in. */
export async function notCheckedIn(t: Tx, session: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from booking.v_appointment
    where hospital_id = ${t.scope.hospital} and session_id = ${session} and state = 'booked'
    order by id`.execute(t.db);
  return rows.map((row) => row.id);
}
