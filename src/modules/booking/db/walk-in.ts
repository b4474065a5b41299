import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

export interface WalkInTicket {
  number: number;
  department: string;
  practitioner: string;
  date: LocalDate;
}

/** Takes the session's next number, if it is open, not over and below its limit; null when the session refuses. */
export async function takeWalkInNumber(t: Tx, session: string, now: Instant): Promise<WalkInTicket | null> {
  const { rows } = await t.client.query<WalkInTicket>(
    `update booking.session set next_number = next_number + 1, walk_ins = walk_ins + 1
     where hospital_id = $1 and id = $2 and state = 'open' and ends_at > $3 and walk_ins < walk_in_limit
     returning next_number - 1 as number, department_id as department, practitioner_id as practitioner, date`,
    [hospitalOf(t), session, now],
  );
  return rows[0] ?? null;
}

export interface NewWalkIn extends WalkInTicket {
  id: string;
  session: string;
  patient: string;
  bookedBy: string;
  reasonSealed: string | null;
}

export async function insertWalkIn(t: Tx, w: NewWalkIn, now: Instant): Promise<void> {
  await t.client.query(
    `insert into booking.appointment (hospital_id, id, session_id, patient_id, department_id, practitioner_id, date,
       number, channel, state, reason_sealed, booked_at, booked_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'walk_in', 'booked', $9, $10, $11)`,
    [
      hospitalOf(t),
      w.id,
      w.session,
      w.patient,
      w.department,
      w.practitioner,
      w.date,
      w.number,
      w.reasonSealed,
      now,
      w.bookedBy,
    ],
  );
}
