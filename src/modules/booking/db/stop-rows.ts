import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { StopAnswer, StopCause, StopNumbers } from '../domain/stop.ts';
import { hospitalOf } from './hospital-of.ts';

export interface NewStop extends StopNumbers {
  id: string;
  session: string;
  request: string | null;
  cause: StopCause;
  reasonSealed: string | null;
  urgent: boolean;
  substitute: string | null;
  by: string;
  byName: string;
}

export async function insertStop(t: Tx, stop: NewStop, now: Instant): Promise<void> {
  await t.client.query(
    `insert into booking.stop (hospital_id, id, session_id, request_id, cause, reason_sealed, urgent, substitute_id,
       stopped_at, stopped_by, stopped_by_name, concerned, substituted, held, cancelled, arrived)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      hospitalOf(t),
      stop.id,
      stop.session,
      stop.request,
      stop.cause,
      stop.reasonSealed,
      stop.urgent,
      stop.substitute,
      now,
      stop.by,
      stop.byName,
      stop.concerned,
      stop.substituted,
      stop.held,
      stop.cancelled,
      stop.arrived,
    ],
  );
}

/** Why a session was stopped, sealed; null when it never was. */
export async function stopReasonOf(
  t: Tx,
  session: string,
): Promise<{ id: string; reasonSealed: string | null } | null> {
  const { rows } = await t.client.query<{ id: string; reasonSealed: string | null }>(
    'select id, reason_sealed as "reasonSealed" from booking.stop where hospital_id = $1 and session_id = $2',
    [hospitalOf(t), session],
  );
  return rows[0] ?? null;
}

export interface NewCase {
  id: string;
  appointment: string;
  patient: string;
  wasStart: Instant | null;
  wasNumber: number;
  outcome: 'substitute' | 'held' | 'cancelled';
  toSession: string | null;
  toSlot: string | null;
  hold: string | null;
  until: Instant | null;
  message: string | null;
}

export async function insertCases(
  t: Tx,
  stop: { id: string; session: string },
  cases: readonly NewCase[],
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into booking.stop_case (hospital_id, id, stop_id, appointment_id, patient_id, was_session_id, was_start,
       was_number, outcome, to_session_id, to_slot_id, hold_id, answer_until, message_id, created_at)
     select $1, c.id, $2, c.appointment, c.patient, $3, c."wasStart", c."wasNumber", c.outcome, c."toSession", c."toSlot",
       c.hold, c.until, c.message, $5
     from jsonb_to_recordset($4::jsonb) as c (id uuid, appointment uuid, patient uuid, "wasStart" timestamptz,
       "wasNumber" integer, outcome text, "toSession" uuid, "toSlot" uuid, hold uuid, until timestamptz, message uuid)`,
    [hospitalOf(t), stop.id, stop.session, JSON.stringify(cases), now],
  );
}

/** A case as the patient and the desk see it: what was, what there is now, how it stands. */
export interface CaseRow {
  id: string;
  stop: string;
  appointment: string;
  patient: string;
  createdAt: Instant;
  wasStart: Instant | null;
  wasSessionStart: Instant;
  wasDoctor: string;
  department: string;
  outcome: NewCase['outcome'];
  /** Live state of what was given instead. */
  appointmentState: string;
  stillThere: boolean;
  hold: string | null;
  holdState: 'held' | 'booked' | 'released' | 'expired' | null;
  start: Instant | null;
  doctor: string | null;
  place: string | null;
  number: number | null;
  fee: number | null;
  until: Instant | null;
  message: string | null;
  answer: StopAnswer | null;
  doneAt: Instant | null;
  version: number;
}

const COLUMNS = `c.id, c.stop_id as stop, c.appointment_id as appointment, c.patient_id as patient,
  c.created_at as "createdAt", c.was_start as "wasStart", w.starts_at as "wasSessionStart",
  w.practitioner_id as "wasDoctor", w.department_id as department, c.outcome, a.state as "appointmentState",
  a.session_id is not distinct from c.to_session_id as "stillThere", c.hold_id as hold, h.state as "holdState",
  coalesce(l.starts_at, n.starts_at) as start, n.practitioner_id as doctor, n.place_id as place,
  case when c.outcome = 'held' then h.number else a.number end as number, n.fee_fen as fee, c.answer_until as until,
  c.message_id as message, c.answer, c.done_at as "doneAt", c.version
  from booking.stop_case c
  join booking.session w on w.hospital_id = c.hospital_id and w.id = c.was_session_id
  join booking.appointment a on a.hospital_id = c.hospital_id and a.id = c.appointment_id
  left join booking.session n on n.hospital_id = c.hospital_id and n.id = c.to_session_id
  left join booking.slot l on l.hospital_id = c.hospital_id and l.id = c.to_slot_id
  left join booking.hold h on h.hospital_id = c.hospital_id and h.id = c.hold_id`;

/** As many as a desk could call. */
const MOST_CALLS = 500;
const MINUTE = 'coalesce(c.was_start, w.starts_at)';

async function casesWhere(t: Tx, where: string, values: unknown[], order = ''): Promise<CaseRow[]> {
  const { rows } = await t.client.query<CaseRow>(
    `select ${COLUMNS} where c.hospital_id = $1 and ${where} order by ${order} ${MINUTE}, c.id`,
    [hospitalOf(t), ...values],
  );
  return rows;
}

export async function caseById(t: Tx, id: string): Promise<CaseRow | null> {
  return (await casesWhere(t, 'c.id = $2', [id]))[0] ?? null;
}

export const casesOfPatients = (t: Tx, patients: readonly string[], since: Instant): Promise<CaseRow[]> =>
  casesWhere(t, 'c.patient_id = any($2::uuid[]) and c.created_at >= $3', [patients, since]);

/** Of those that neither the patient nor the desk has settled, and whose person is not here, 500: what is to come first. */
export const openCases = async (t: Tx, since: Instant, now: Instant): Promise<CaseRow[]> =>
  (
    await casesWhere(
      t,
      `c.done_at is null and c.created_at >= $2 and c.answer is null and a.state not in ('arrived', 'fulfilled')
         and (h.state is null or h.state not in ('booked', 'released'))`,
      [since, now],
      `${MINUTE} < $3,`,
    )
  ).slice(0, MOST_CALLS);

export const casesOfStops = (t: Tx, stops: readonly string[]): Promise<CaseRow[]> =>
  casesWhere(t, 'c.stop_id = any($2::uuid[])', [stops]);

/** Writes an answer if its case has none, or, to decline, one that can still be taken back; null otherwise. */
export async function answerCase(
  t: Tx,
  id: string,
  answer: StopAnswer,
  by: string,
  now: Instant,
): Promise<number | null> {
  const { rows } = await t.client.query<{ version: number }>(
    `update booking.stop_case set answer = $3, answered_at = $4, answered_by = $5, version = version + 1
     where hospital_id = $1 and id = $2 and (answer is null or ($3 = 'declined' and answer = 'accepted'))
     returning version`,
    [hospitalOf(t), id, answer, now, by],
  );
  return rows[0]?.version ?? null;
}

/** Nobody needs to call any more; null when somebody has said so already. */
export async function closeCase(t: Tx, id: string, by: string, now: Instant): Promise<number | null> {
  const { rows } = await t.client.query<{ version: number }>(
    `update booking.stop_case set done_at = $3, done_by = $4, version = version + 1
     where hospital_id = $1 and id = $2 and done_at is null returning version`,
    [hospitalOf(t), id, now, by],
  );
  return rows[0]?.version ?? null;
}
