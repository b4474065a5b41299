import { sql } from 'kysely';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface CourseRow {
  id: string;
  patient: string;
  department: string;
  place: string;
  item: string;
  sessions: number;
  used: number;
  perDay: number;
  lastOn: LocalDate | null;
  onDay: number;
  validUntil: LocalDate;
  state: 'open' | 'done' | 'closed';
  openedAt: Instant;
  openedByName: string;
  closeReason: string | null;
  version: number;
}

export interface VisitRow {
  id: string;
  course: string;
  nth: number;
  state: 'arrived' | 'done' | 'undone';
  checkedInAt: Instant;
}

const columns = sql.raw(
  `id, patient_id as patient, department_id as department, place_id as place, item, sessions, used, per_day as "perDay",
   last_on as "lastOn", on_day as "onDay", valid_until as "validUntil", state, opened_at as "openedAt",
   opened_by_name as "openedByName", close_reason as "closeReason", version`,
);
const visitColumns = sql.raw(`id, course_id as course, nth, state, checked_in_at as "checkedInAt"`);

export type NewCourse = Pick<
  CourseRow,
  'id' | 'patient' | 'department' | 'place' | 'item' | 'sessions' | 'perDay' | 'validUntil'
>;

export async function insertCourse(t: Tx, c: NewCourse, by: { id: string; name: string }, now: Instant) {
  const { rows } = await sql<CourseRow>`
    insert into queue.course (hospital_id, id, patient_id, department_id, place_id, item, sessions, per_day, valid_until,
      state, opened_at, opened_by, opened_by_name)
    values (${t.scope.hospital}, ${c.id}, ${c.patient}, ${c.department}, ${c.place}, ${c.item}, ${c.sessions},
      ${c.perDay}, ${c.validUntil}, 'open', ${now}, ${by.id}, ${by.name})
    returning ${columns}`.execute(t.db);
  return rows[0] as CourseRow;
}

/**
 * One statement counts a session down and writes its visit, or does neither: the course is open, in time, not used up, and today's
 * visits are not all made.
 */
export async function takeSession(t: Tx, course: string, visit: string, today: LocalDate, now: Instant, by: string) {
  const { rows } = await sql<VisitRow>`
    with taken as (
      update queue.course set used = used + 1, last_on = ${today}, version = version + 1,
        on_day = case when last_on = ${today}::date then on_day + 1 else 1 end,
        state = case when used + 1 = sessions then 'done' else 'open' end
      where hospital_id = ${t.scope.hospital} and id = ${course} and state = 'open' and used < sessions
        and valid_until >= ${today}::date and (last_on is distinct from ${today}::date or on_day < per_day)
      returning id, used, place_id)
    insert into queue.course_visit (hospital_id, id, course_id, nth, date, place_id, state, checked_in_at, checked_in_by)
    select ${t.scope.hospital}, ${visit}, id, used, ${today}, place_id, 'arrived', ${now}, ${by} from taken
    returning ${visitColumns}`.execute(t.db);
  return rows[0] ?? null;
}

export async function closeCourse(t: Tx, id: string, version: number, reason: string, now: Instant) {
  const { rows } = await sql<CourseRow>`
    update queue.course set state = 'closed', closed_at = ${now}, close_reason = ${reason}, version = version + 1
    where hospital_id = ${t.scope.hospital} and id = ${id} and version = ${version} and state = 'open'
    returning ${columns}`.execute(t.db);
  return rows[0] ?? null;
}

export async function finishVisit(t: Tx, id: string, now: Instant): Promise<VisitRow | null> {
  const { rows } = await sql<VisitRow>`
    update queue.course_visit set state = 'done', done_at = ${now}, version = version + 1
    where hospital_id = ${t.scope.hospital} and id = ${id} and state = 'arrived'
    returning ${visitColumns}`.execute(t.db);
  return rows[0] ?? null;
}

/** A check-in that was a mistake: the session is given back. Only the last one, so that the third stays the third. */
export async function undoVisit(t: Tx, id: string, today: LocalDate, reason: string): Promise<VisitRow | null> {
  const { rows } = await sql<VisitRow>`
    with undone as (
      update queue.course_visit v set state = 'undone', undo_reason = ${reason}, version = v.version + 1
      from queue.course c
      where v.hospital_id = ${t.scope.hospital} and v.id = ${id} and v.state = 'arrived' and v.date = ${today}::date
        and c.hospital_id = v.hospital_id and c.id = v.course_id and c.used = v.nth and c.state <> 'closed'
      returning v.id, v.course_id, v.nth, v.state, v.checked_in_at),
    given as (
      update queue.course set used = used - 1, on_day = on_day - 1, state = 'open', version = version + 1
      where hospital_id = ${t.scope.hospital} and id in (select course_id from undone) returning id)
    select ${visitColumns} from undone where course_id in (select id from given)`.execute(t.db);
  return rows[0] ?? null;
}

export async function courseById(t: Tx, id: string): Promise<CourseRow | null> {
  const { rows } = await sql<CourseRow>`
    select ${columns} from queue.course where hospital_id = ${t.scope.hospital} and id = ${id}`.execute(t.db);
  return rows[0] ?? null;
}

/** Of these patients, those still to be used first. */
export async function coursesOf(t: Tx, patients: readonly string[]): Promise<CourseRow[]> {
  const { rows } = await sql<CourseRow>`
    select ${columns} from queue.course
    where hospital_id = ${t.scope.hospital} and patient_id = any(${[...patients]}::uuid[])
    order by state = 'open' desc, opened_at desc, id limit 200`.execute(t.db);
  return rows;
}

export async function coursesById(t: Tx, ids: readonly string[]): Promise<CourseRow[]> {
  const { rows } = await sql<CourseRow>`
    select ${columns} from queue.course
    where hospital_id = ${t.scope.hospital} and id = any(${[...ids]}::uuid[])`.execute(t.db);
  return rows;
}

/** The visits of a day, of some courses or at a place, in the order of their check-ins. */
export async function visitsOn(
  t: Tx,
  date: LocalDate,
  of: { courses: readonly string[] } | { place: string },
): Promise<VisitRow[]> {
  const these = 'place' in of ? sql`place_id = ${of.place}` : sql`course_id = any(${[...of.courses]}::uuid[])`;
  const { rows } = await sql<VisitRow>`
    select ${visitColumns} from queue.course_visit
    where hospital_id = ${t.scope.hospital} and date = ${date} and state <> 'undone' and ${these}
    order by checked_in_at, id`.execute(t.db);
  return rows;
}
