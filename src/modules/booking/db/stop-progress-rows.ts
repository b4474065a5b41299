import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Period, SessionState, SlotClass } from '../domain/session.ts';
import type { StopCause, StopNumbers } from '../domain/stop.ts';
import { hospitalOf } from './hospital-of.ts';

export interface StopRow extends StopNumbers {
  id: string;
  session: string;
  cause: StopCause;
  urgent: boolean;
  substitute: string | null;
  stoppedAt: Instant;
  byName: string;
  /** Of the request it rests on; none where the class needs no approval. */
  approval: 'asked' | 'approved' | 'refused' | 'overtaken' | null;
}

export async function stopRows(t: Tx, since: Instant): Promise<StopRow[]> {
  const { rows } = await t.client.query<StopRow>(
    `select s.id, s.session_id as session, s.cause, s.urgent, s.substitute_id as substitute, s.stopped_at as "stoppedAt",
       s.stopped_by_name as "byName", s.concerned, s.substituted, s.held, s.cancelled, s.arrived, r.state as approval
     from booking.stop s
     left join booking.stop_request r on r.hospital_id = s.hospital_id and r.id = s.request_id
     where s.hospital_id = $1 and s.stopped_at >= $2 order by s.stopped_at desc, s.id limit 100`,
    [hospitalOf(t), since],
  );
  return rows;
}

export interface ClinicRow {
  id: string;
  practitioner: string;
  department: string;
  place: string;
  date: LocalDate;
  period: Period;
  startsAt: Instant;
  endsAt: Instant;
  slotClass: SlotClass;
  state: SessionState;
  booked: number;
}

const CLINIC = `id, practitioner_id as practitioner, department_id as department, place_id as place, date, period,
  starts_at as "startsAt", ends_at as "endsAt", slot_class as "slotClass", state, booked from booking.session`;

export async function sessionsByIds(t: Tx, ids: readonly string[]): Promise<ClinicRow[]> {
  const { rows } = await t.client.query<ClinicRow>(`select ${CLINIC} where hospital_id = $1 and id = any($2::uuid[])`, [
    hospitalOf(t),
    ids,
  ]);
  return rows;
}

/** Clinics of a doctor that are not over or closed. */
export async function sessionsOfDoctorFrom(
  t: Tx,
  practitioner: string,
  from: LocalDate,
  to: LocalDate,
  now: Instant,
): Promise<ClinicRow[]> {
  const { rows } = await t.client.query<ClinicRow>(
    `select ${CLINIC} where hospital_id = $1 and practitioner_id = $2 and date between $3 and $4 and state <> 'closed'
       and ends_at > $5 order by starts_at, id limit 100`,
    [hospitalOf(t), practitioner, from, to, now],
  );
  return rows;
}
