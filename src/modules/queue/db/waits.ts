import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { SessionFacts, VisitFacts } from '../domain/waits/live.ts';

const visitColumns = sql.raw(
  `e.session_id as session, e.id as encounter, e.state, e.slot_start as "slotStart", e.checked_in_at as "checkedInAt",
   e.called_at as "calledAt", e.started_at as "startedAt", e.finished_at as "finishedAt"`,
);
const sessionColumns = sql.raw(
  `s.id as session, s.date, s.practitioner_id as practitioner, s.department_id as department, s.slot_class as "slotClass",
   s.period, s.starts_at as "startsAt"`,
);

/**
 * Who was sent to tests was in the room more than once: each stay is a visit of its own here, that waited from the check-in before
 * it. What an earlier session of the day has seen of them is not of this line.
 */
const stays = (state: string, hospital: number, sessions?: readonly string[]) => sql`
  select e.session_id, e.id, ${sql.raw(state)} as state, case when b.at is null then e.slot_start end as slot_start,
    coalesce(b.at, e.checked_in_at) as checked_in_at, n.started_at as called_at, n.started_at, n.ended_at as finished_at
  from queue.encounter e
  join queue.line l on l.hospital_id = e.hospital_id and l.session_id = e.session_id
  join queue.entry n on n.hospital_id = e.hospital_id and n.encounter_id = e.id and n.state = 'in_room'
  left join lateral (
    select max(started_at) as at from queue.entry
    where hospital_id = e.hospital_id and encounter_id = e.id and seq < n.seq and move = 'back_from_tests') b on true
  where e.hospital_id = ${hospital} and e.tests > 0 and n.started_at >= l.opened_at
    ${sessions ? sql`and e.session_id = any(${[...sessions]}::uuid[])` : sql``}`;
const facts = sql.raw('session_id, id, state, slot_start, checked_in_at, called_at, started_at, finished_at');

/** The hospital's latest visits that were over before `before`, with the facts of their sessions. */
export async function finishedVisits(t: Tx, before: Instant, limit: number): Promise<(VisitFacts & SessionFacts)[]> {
  const { rows } = await sql<VisitFacts & SessionFacts>`
    select ${sessionColumns}, ${visitColumns}
    from (
      select ${facts} from queue.encounter where hospital_id = ${t.scope.hospital} and state = 'done' and tests = 0
      union all ${stays(`'done'`, t.scope.hospital as number)}) e
    join booking.v_session s on s.hospital_id = ${t.scope.hospital} and s.id = e.session_id
    where e.started_at < ${before} and e.finished_at < ${before}
    order by e.started_at desc, e.id desc limit ${limit}`.execute(t.db);
  return rows;
}

export interface LiveSession extends SessionFacts {
  version: number;
  letter: string;
  place: string;
  toCome: Instant[];
}

/** Open lines with the slots of their booked people who are not here; by session, or all of a hall on a day. */
export async function liveSessions(
  t: Tx,
  which: { sessions: readonly string[] } | { area: string; date: string },
): Promise<LiveSession[]> {
  const these =
    'area' in which
      ? sql`l.area_id = ${which.area} and l.date = ${which.date}`
      : sql`l.session_id = any(${[...which.sessions]}::uuid[])`;
  const { rows } = await sql<LiveSession>`
    select ${sessionColumns}, l.version, l.letter, l.place_id as place, coalesce(c.starts, '{}') as "toCome"
    from queue.line l
    join booking.v_session s on s.hospital_id = l.hospital_id and s.id = l.session_id
    left join lateral (
      select array_agg(a.slot_start order by a.slot_start) as starts from booking.v_appointment a
      where a.hospital_id = s.hospital_id and a.session_id = s.id and a.state = 'booked' and a.slot_start is not null) c on true
    where l.hospital_id = ${t.scope.hospital} and l.closed_at is null and ${these}
    order by length(l.letter), l.letter`.execute(t.db);
  return rows;
}

/** Everybody who has checked in to these sessions. */
export async function visitsIn(t: Tx, sessions: readonly string[]): Promise<VisitFacts[]> {
  const { rows } = await sql<VisitFacts>`
    select ${visitColumns} from (
      select ${facts} from queue.encounter
      where hospital_id = ${t.scope.hospital} and session_id = any(${[...sessions]}::uuid[]) and tests = 0
      union all
      select session_id, id, state, null, back_at, case when state = 'called' then called_at end, null, null
      from queue.encounter
      where hospital_id = ${t.scope.hospital} and session_id = any(${[...sessions]}::uuid[]) and back_at is not null
        and state in ('waiting', 'called')
      union all ${stays(`case when n.ended_at is null then 'in_room' else 'done' end`, t.scope.hospital as number, sessions)}) e
    order by e.session_id, e.checked_in_at, e.id, e.started_at`.execute(t.db);
  return rows;
}

export interface OwnWaiting {
  appointment: string;
  encounter: string;
  session: string;
}

/** The waiting encounters of these patients on a day. */
export async function waitingOfPatients(t: Tx, patients: readonly string[], date: string): Promise<OwnWaiting[]> {
  const { rows } = await sql<OwnWaiting>`
    select e.appointment_id as appointment, e.id as encounter, e.session_id as session
    from queue.encounter e
    join queue.line l on l.hospital_id = e.hospital_id and l.session_id = e.session_id
    where e.hospital_id = ${t.scope.hospital} and e.patient_id = any(${[...patients]}::uuid[]) and e.state = 'waiting'
      and l.date = ${date} and l.closed_at is null
    order by e.id`.execute(t.db);
  return rows;
}
