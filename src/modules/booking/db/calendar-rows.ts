import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { AppointmentState, SessionState } from '../domain/session.ts';
import { hospitalOf } from './hospital-of.ts';

export interface CalendarVisit {
  id: string;
  patient: string;
  department: string;
  practitioner: string;
  place: string;
  state: AppointmentState;
  start: Instant;
  /** Grows with every change of the visit or of where its session is held. */
  changes: number;
}

/** Visits of these people that were booked for a minute from `since` on, in any state, in time order. */
export async function visitsSince(t: Tx, patients: readonly string[], since: Instant): Promise<CalendarVisit[]> {
  const { rows } = await t.client.query<CalendarVisit>(
    `select a.id, a.patient_id as patient, a.department_id as department, a.practitioner_id as practitioner,
       s.place_id as place, a.state, a.starts_at as start, a.version + s.version as changes
     from booking.appointment a join booking.session s on s.hospital_id = a.hospital_id and s.id = a.session_id
     where a.hospital_id = $1 and a.patient_id = any($2::uuid[]) and a.starts_at >= $3
     order by a.starts_at, a.id limit 500`,
    [hospitalOf(t), patients, since],
  );
  return rows;
}

export interface CalendarSession {
  id: string;
  department: string;
  place: string;
  state: SessionState;
  start: Instant;
  end: Instant;
  booked: number;
  total: number;
  /** Somebody came: a session that is closed took place, and was not called off. */
  tookPlace: boolean;
  changes: number;
  joint: string | null;
}

/** The sessions of a practitioner from a day on, in time order; the numbers of a joint clinic are those of who leads it. */
export async function sessionsSince(t: Tx, practitioner: string, from: LocalDate): Promise<CalendarSession[]> {
  const { rows } = await t.client.query<CalendarSession>(
    `select s.id, s.department_id as department, s.place_id as place, s.state, s.starts_at as start, s.ends_at as end,
       l.booked, l.total, s.version as changes, j.name as joint,
       exists (select from booking.appointment a where a.hospital_id = s.hospital_id and a.session_id = l.id
         and a.state <> 'cancelled') as "tookPlace"
     from booking.session s
     join booking.session l on l.hospital_id = s.hospital_id and l.id = coalesce(s.joint_of, s.id)
     left join booking.joint_clinic j on j.hospital_id = s.hospital_id and j.id = s.joint_id
     where s.hospital_id = $1 and s.practitioner_id = $2 and s.date >= $3
     order by s.starts_at, s.id limit 500`,
    [hospitalOf(t), practitioner, from],
  );
  return rows;
}
