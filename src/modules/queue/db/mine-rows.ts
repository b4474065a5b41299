import { sql } from 'kysely';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { EncounterState } from '../domain/step.ts';

export interface MineRow {
  appointment: string;
  patient: string;
  session: string;
  department: string;
  practitioner: string;
  place: string;
  number: number;
  appointmentState: string;
  slotStart: Instant | null;
  bookedAt: Instant;
  sessionStart: Instant;
  sessionEnd: Instant;
  sessionState: string;
  encounter: string | null;
  state: EncounterState | null;
  checkedInAt: Instant | null;
  calledAt: Instant | null;
  misses: number | null;
  tests: number | null;
  signedIn: boolean | null;
  letter: string | null;
}

/** The appointments of these patients on one day that were not cancelled, with where each stands in its line. */
export async function mineRows(t: Tx, patients: readonly string[], date: LocalDate): Promise<MineRow[]> {
  const { rows } = await sql<MineRow>`
    select a.id as appointment, a.patient_id as patient, s.id as session, s.department_id as department,
      s.practitioner_id as practitioner, s.place_id as place, a.number, a.state as "appointmentState",
      a.slot_start as "slotStart", a.booked_at as "bookedAt", s.starts_at as "sessionStart",
      s.ends_at as "sessionEnd", s.state as "sessionState", e.id as encounter, e.state,
      e.checked_in_at as "checkedInAt", e.called_at as "calledAt", e.misses, e.tests, e.signed_in as "signedIn",
      coalesce(e.letter, l.letter) as letter
    from booking.v_appointment a
    left join queue.encounter e on e.hospital_id = a.hospital_id and e.appointment_id = a.id
    -- the line where the person stands now: another room's, or the doctor's next session of the day
    join booking.v_session s on s.hospital_id = a.hospital_id and s.id = coalesce(e.session_id, a.session_id)
    left join queue.line l on l.hospital_id = a.hospital_id and l.session_id = s.id
    where a.hospital_id = ${t.scope.hospital} and a.patient_id = any(${[...patients]}::uuid[])
      and a.date = ${date} and a.state <> 'cancelled'
    order by coalesce(a.slot_start, a.booked_at), a.id`.execute(t.db);
  return rows;
}
