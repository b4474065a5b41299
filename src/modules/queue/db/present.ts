import { sql } from 'kysely';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface BookedBegun {
  id: string;
  session: string;
  patient: string;
  department: string;
  practitioner: string;
  channel: string;
  bookedAt: Instant;
  slotStart: Instant;
  number: number;
}

/** Booked people of these sessions whose slot has begun and who have not checked in, in the order of their slots. */
export async function bookedAndBegun(t: Tx, sessions: readonly string[], now: Instant): Promise<BookedBegun[]> {
  const { rows } = await sql<BookedBegun>`
    select a.id, a.session_id as session, a.patient_id as patient, s.department_id as department,
      s.practitioner_id as practitioner, a.channel, a.booked_at as "bookedAt", a.slot_start as "slotStart", a.number
    from booking.v_appointment a
    join booking.v_session s on s.hospital_id = a.hospital_id and s.id = a.session_id
    where a.hospital_id = ${t.scope.hospital} and a.session_id = any(${[...sessions]}::uuid[]) and a.state = 'booked'
      and a.slot_start <= ${now}
    order by a.slot_start, a.session_id, a.number`.execute(t.db);
  return rows;
}

/** Sessions of a day that are held now or were, and are not closed, here or in booking. */
export async function heldSessions(t: Tx, date: LocalDate, now: Instant): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from booking.v_session s
    left join queue.line l on l.hospital_id = s.hospital_id and l.session_id = s.id
    where s.hospital_id = ${t.scope.hospital} and s.date = ${date} and s.state in ('open', 'paused') and s.starts_at <= ${now}
      and l.closed_at is null
    order by s.starts_at, s.id`.execute(t.db);
  return rows.map(({ id }) => id);
}

/** Whether any rule of this hospital does without check-in anywhere: else nobody has to be looked for. */
export async function someSignInNotNeeded(t: Tx): Promise<boolean> {
  const { rows } = await sql`
    select from queue.rule where hospital_id = ${t.scope.hospital} and key = 'signIn' and value = 'not_needed'
    limit 1`.execute(t.db);
  return rows.length > 0;
}
