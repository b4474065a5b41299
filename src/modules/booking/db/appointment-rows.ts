import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ClinicKind } from '../domain/clinic-kinds.ts';
import type { AppointmentState, Channel, Period, SessionState, SlotClass } from '../domain/session.ts';
import { hospitalOf } from './hospital-of.ts';

/** An appointment with what its session says about place and time; names come from catalog and identity. */
export interface AppointmentRow {
  id: string;
  patient: string;
  session: string;
  slot: string | null;
  department: string;
  practitioner: string;
  place: string;
  date: LocalDate;
  period: Period;
  number: number;
  channel: Channel;
  state: AppointmentState;
  slotStart: Instant | null;
  sessionStart: Instant;
  sessionEnd: Instant;
  sessionState: SessionState;
  slotClass: SlotClass;
  fee: number;
  clinicKind: ClinicKind;
  reasonSealed: string | null;
  bookedAt: Instant;
  /** The appointment that took its place, when it was moved. */
  movedTo: string | null;
  /** The partner institution for which it was booked. */
  institution: string | null;
  version: number;
}

const COLUMNS = `a.id, a.patient_id as patient, a.session_id as session, a.slot_id as slot, a.department_id as department,
  a.practitioner_id as practitioner, s.place_id as place, a.date, s.period, a.number, a.channel, a.state,
  a.starts_at as "slotStart", s.starts_at as "sessionStart", s.ends_at as "sessionEnd", s.state as "sessionState", s.slot_class as "slotClass",
  s.fee_fen as fee, s.clinic_kind as "clinicKind", a.reason_sealed as "reasonSealed", a.booked_at as "bookedAt",
  a.moved_to as "movedTo", a.institution_id as institution, a.version
  from booking.appointment a
  join booking.session s on s.hospital_id = a.hospital_id and s.id = a.session_id`;

export async function appointmentById(t: Tx, id: string): Promise<AppointmentRow | null> {
  const { rows } = await t.client.query<AppointmentRow>(`select ${COLUMNS} where a.hospital_id = $1 and a.id = $2`, [
    hospitalOf(t),
    id,
  ]);
  return rows[0] ?? null;
}

/** In no order; unknown ids are left out. */
export async function appointmentsById(t: Tx, ids: readonly string[]): Promise<AppointmentRow[]> {
  const { rows } = await t.client.query<AppointmentRow>(
    `select ${COLUMNS} where a.hospital_id = $1 and a.id = any($2::uuid[])`,
    [hospitalOf(t), ids],
  );
  return rows;
}

/** Appointments of these people, newest day first, at most 200. */
export async function appointmentsOfPatients(t: Tx, patients: string[], date?: LocalDate): Promise<AppointmentRow[]> {
  const { rows } = await t.client.query<AppointmentRow>(
    `select ${COLUMNS} where a.hospital_id = $1 and a.patient_id = any($2::uuid[]) and ($3::date is null or a.date = $3)
     order by a.date desc, coalesce(a.starts_at, a.booked_at), a.id limit 200`,
    [hospitalOf(t), patients, date ?? null],
  );
  return rows;
}

/** All appointments of a session in number order. */
export async function appointmentsOfSession(t: Tx, session: string): Promise<AppointmentRow[]> {
  const { rows } = await t.client.query<AppointmentRow>(
    `select ${COLUMNS} where a.hospital_id = $1 and a.session_id = $2 order by a.number, a.id`,
    [hospitalOf(t), session],
  );
  return rows;
}
