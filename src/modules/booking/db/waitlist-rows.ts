import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Period, SessionState } from '../domain/session.ts';
import type { WaitChannel, WaitEnd, WaitState } from '../domain/waitlist.ts';
import { hospitalOf } from './hospital-of.ts';

export interface NewEntry {
  id: string;
  patient: string;
  department: string;
  practitioner: string | null;
  date: LocalDate;
  period: Period | null;
  channel: WaitChannel;
  priority: number;
  joinedBy: string;
  endsAt: Instant;
}

export interface WaitSession {
  id: string;
  practitioner: string;
  department: string;
  date: LocalDate;
  state: SessionState;
  startsAt: Instant;
  endsAt: Instant;
}

/**
 * The sessions an entry would wait for, locked in id order: a place given back meanwhile either sees the new entry or is
 * seen free by it.
 */
export async function lockWaitSessions(
  t: Tx,
  wanted: { department: string; practitioner: string | null; dates: readonly LocalDate[]; period: Period | null },
): Promise<WaitSession[]> {
  const { rows } = await t.client.query<WaitSession>(
    `select id, practitioner_id as practitioner, department_id as department, date, state, starts_at as "startsAt",
       ends_at as "endsAt"
     from booking.session
     where hospital_id = $1 and department_id = $2 and date = any($3::date[]) and state <> 'planned'
       and ($4::uuid is null or practitioner_id = $4) and ($5::text is null or period = $5)
     order by id for no key update`,
    [hospitalOf(t), wanted.department, wanted.dates, wanted.practitioner, wanted.period],
  );
  return rows;
}

export async function insertEntry(t: Tx, e: NewEntry, now: Instant): Promise<void> {
  await t.client.query(
    `insert into booking.waitlist (hospital_id, id, patient_id, department_id, practitioner_id, date, period, channel,
       priority, state, joined_at, joined_by, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', $10, $11, $12)`,
    [
      hospitalOf(t),
      e.id,
      e.patient,
      e.department,
      e.practitioner,
      e.date,
      e.period,
      e.channel,
      e.priority,
      now,
      e.joinedBy,
      e.endsAt,
    ],
  );
}

export interface EntryRow {
  id: string;
  patient: string;
  department: string;
  practitioner: string | null;
  date: LocalDate;
  period: Period | null;
  priority: number;
  state: WaitState;
  endReason: WaitEnd | null;
  skipCode: string | null;
  joinedAt: Instant;
  endsAt: Instant;
  /** The live offer. */
  hold: string | null;
  number: number | null;
  start: Instant | null;
  until: Instant | null;
  doctor: string | null;
  place: string | null;
  fee: number | null;
}

const COLUMNS = `w.id, w.patient_id as patient, w.department_id as department, w.practitioner_id as practitioner, w.date,
  w.period, w.priority, w.state, w.end_reason as "endReason", w.skip_code as "skipCode", w.joined_at as "joinedAt",
  w.ends_at as "endsAt", h.id as hold, h.number, l.starts_at as start, h.due_at as until, s.practitioner_id as doctor,
  s.place_id as place, s.fee_fen as fee
  from booking.waitlist w
  left join booking.hold h on h.hospital_id = w.hospital_id and h.entry_id = w.id and h.state = 'held'
  left join booking.slot l on l.hospital_id = h.hospital_id and l.id = h.slot_id
  left join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id`;

async function entriesWhere(t: Tx, where: string, values: unknown[]): Promise<EntryRow[]> {
  const { rows } = await t.client.query<EntryRow>(
    `select ${COLUMNS} where w.hospital_id = $1 and ${where} order by w.date, w.priority, w.joined_at, w.id limit 200`,
    [hospitalOf(t), ...values],
  );
  return rows;
}

export async function entryById(t: Tx, id: string): Promise<EntryRow | null> {
  return (await entriesWhere(t, 'w.id = $2', [id]))[0] ?? null;
}

export const entriesById = (t: Tx, ids: readonly string[]) => entriesWhere(t, 'w.id = any($2::uuid[])', [ids]);

/** What these people wait for from this day on, and how it ended. */
export const entriesOfPatients = (t: Tx, patients: readonly string[], from: LocalDate) =>
  entriesWhere(t, 'w.patient_id = any($2::uuid[]) and w.date >= $3', [patients, from]);

/** The line of a department on a day. */
export const entriesOfDay = (t: Tx, department: string, date: LocalDate) =>
  entriesWhere(t, `w.department_id = $2 and w.date = $3 and w.state in ('waiting', 'offered')`, [department, date]);
