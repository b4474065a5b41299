import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { StopPerson } from '../domain/plan-stop.ts';
import type { Share } from '../domain/session.ts';
import { papersHold } from './expert-papers.ts';
import { hospitalOf } from './hospital-of.ts';

export interface NearSession {
  id: string;
  practitioner: string;
  department: string;
  date: LocalDate;
  startsAt: Instant;
  fee: number;
  walkInsLeft: number;
}

/** A stop that offers next places looks no further than this: every session here is locked while it works. */
const NEAR = 40;

/**
 * Where people of a stopped session could go: every session of the substitute on that day, and the department's next open
 * ones with places, the same doctor's first. In the order in which places are given. Who is booked to several doctors
 * together goes to other dates of that joint clinic, and nobody else goes there.
 */
export async function nearSessions(
  t: Tx,
  session: string,
  ask: { substitute: string | null; practitioners: readonly string[]; last: LocalDate },
  now: Instant,
): Promise<NearSession[]> {
  const { rows } = await t.client.query<NearSession>(
    `select e.id, e.practitioner_id as practitioner, e.department_id as department, e.date, e.starts_at as "startsAt",
       e.fee_fen as fee, e.walk_in_limit - e.walk_ins as "walkInsLeft"
     from booking.session s join booking.session e on e.hospital_id = s.hospital_id and e.id <> s.id
     where s.hospital_id = $1 and s.id = $2 and e.state = 'open' and e.ends_at > $6
       and e.joint_id is not distinct from s.joint_id and e.joint_of is null and (
       (e.practitioner_id = $3 and e.date = s.date)
       or (e.practitioner_id = any($4::uuid[]) and e.department_id = s.department_id and e.free > 0
         and e.date between s.date and $5 and e.fee_fen <= s.fee_fen))
     order by (e.practitioner_id is not distinct from $3 and e.date = s.date) desc,
       (e.practitioner_id = s.practitioner_id) desc, e.starts_at, e.id limit ${NEAR}`,
    [hospitalOf(t), session, ask.substitute, ask.practitioners, ask.last, now],
  );
  return rows;
}

/** Locks sessions in id order, as every act on a pool does. */
export async function lockSessions(t: Tx, ids: readonly string[]): Promise<void> {
  await t.client.query(
    'select id from booking.session where hospital_id = $1 and id = any($2::uuid[]) order by id for no key update',
    [hospitalOf(t), ids],
  );
}

export interface StartMinute {
  slot: string;
  session: string;
  startsAt: Instant;
  share: Share;
  free: number;
}

/** Slots of open sessions that have not begun, full ones too, in time order. */
export async function minutesOf(t: Tx, sessions: readonly string[], now: Instant): Promise<StartMinute[]> {
  const { rows } = await t.client.query<StartMinute>(
    `select l.id as slot, l.session_id as session, l.starts_at as "startsAt", l.share, cardinality(l.free_numbers) as free
     from booking.slot l join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
     where l.hospital_id = $1 and l.session_id = any($2::uuid[]) and s.state = 'open' and l.starts_at > $3
     order by l.starts_at, l.id`,
    [hospitalOf(t), sessions, now],
  );
  return rows;
}

/**
 * Who still has a place in the session: booked, with a walk-in ticket, or with a place kept since another clinic stopped.
 * With `lock` they stay as they are until the commit; a check-in at the same moment comes before or after.
 */
export async function peopleOf(t: Tx, session: string, lock: '' | 'for no key update'): Promise<StopPerson[]> {
  const booked = await t.client.query<StopPerson>(
    `select id as appointment, patient_id as patient, case when slot_id is null then 'walk_in' else 'booked' end as kind,
       number, starts_at as "startsAt"
     from booking.appointment where hospital_id = $1 and session_id = $2 and state = 'booked' order by id ${lock}`,
    [hospitalOf(t), session],
  );
  const again = await t.client.query<StopPerson>(
    `select c.appointment_id as appointment, h.patient_id as patient, 'again' as kind, h.number, l.starts_at as "startsAt"
     from booking.hold h
     join booking.stop_case c on c.hospital_id = h.hospital_id and c.hold_id = h.id
     join booking.slot l on l.hospital_id = h.hospital_id and l.id = h.slot_id
     where h.hospital_id = $1 and h.session_id = $2 and h.state = 'held' and h.kind = 'priority' order by h.id`,
    [hospitalOf(t), session],
  );
  return [...booked.rows, ...again.rows];
}

/** Who has checked in already: they are in the house, and the doctor's page accounts for them. */
export async function arrivedIn(t: Tx, session: string): Promise<number> {
  const { rows } = await t.client.query<{ n: number }>(
    `select count(*)::integer as n from booking.appointment where hospital_id = $1 and session_id = $2 and state = 'arrived'`,
    [hospitalOf(t), session],
  );
  return rows[0]?.n ?? 0;
}

/**
 * Which of these doctors cannot take the session over as it is: in a clinic at those hours, or from outside and without a
 * valid paper on that day.
 */
export async function unfreeDuring(t: Tx, doctors: readonly string[], session: string): Promise<Set<string>> {
  const { rows } = await t.client.query<{ id: string }>(
    `select d.id from booking.session s cross join unnest($3::uuid[]) as d (id)
     where s.hospital_id = $1 and s.id = $2 and (not ${papersHold('d.id', 's.date')} or exists (
       select from booking.session e
       where e.hospital_id = $1 and e.practitioner_id = d.id and e.date = s.date and e.id <> s.id and (
         (e.state <> 'closed' and tstzrange(e.starts_at, e.ends_at) && tstzrange(s.starts_at, s.ends_at))
         or (e.period = s.period and e.starts_at = s.starts_at))))`,
    [hospitalOf(t), session, doctors],
  );
  return new Set(rows.map((row) => row.id));
}
