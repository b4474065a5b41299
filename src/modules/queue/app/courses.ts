import { domainError } from '#kernel/errors.ts';
import { addDays, type Instant, localDate } from '#kernel/instant.ts';
import { departmentById, placeById } from '#modules/catalog/public.ts';
import { requirePatient } from '#modules/identity/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import * as db from '../db/courses.ts';

const LONGEST_DAYS = 366;

/** Opens a course: registered once, used by checking in. Throws queue.course_place, course_until; identity.patient_not_found. */
export async function openCourse(
  t: Tx,
  wanted: Omit<db.NewCourse, 'id'>,
  by: Actor,
  now: Instant,
): Promise<db.CourseRow> {
  const today = localDate(now);
  if (wanted.validUntil < today || wanted.validUntil > addDays(today, LONGEST_DAYS)) {
    throw domainError('queue.course_until');
  }
  const place = await placeById(t, wanted.place);
  const department = await departmentById(t, wanted.department);
  if (!place?.active || place.kind !== 'room' || !department?.active) throw domainError('queue.course_place');
  const { id: patient } = await requirePatient(t, wanted.patient);
  const name = by.kind === 'staff' ? by.name : actorId(by);
  const row = await db.insertCourse(t, { ...wanted, id: newId(), patient }, { id: actorId(by), name }, now);
  await told(t, 'opened', row, by, now);
  return row;
}

/**
 * A visit by the course, without registering again: counts one session down. Who may is the caller's question.
 * Throws queue.course_unknown, course_closed, course_used_up, course_expired, course_today.
 */
export async function checkInByCourse(t: Tx, id: string, by: Actor, now: Instant): Promise<db.CourseRow> {
  const today = localDate(now);
  const visit = await db.takeSession(t, id, newId(), today, now, actorId(by));
  const row = await requireCourse(t, id);
  if (!visit) throw domainError(refusal(row, today));
  await told(t, 'checked_in', row, by, now);
  return row;
}

/** Throws queue.course_unknown, course_changed. */
export async function closeCourse(
  t: Tx,
  id: string,
  { version, reason }: { version: number; reason: string },
  by: Actor,
  now: Instant,
): Promise<db.CourseRow> {
  const row = await db.closeCourse(t, id, version, reason, now);
  if (!row) {
    await requireCourse(t, id);
    throw domainError('queue.course_changed');
  }
  await told(t, 'closed', row, by, now);
  return row;
}

/** The session is over. Throws queue.course_visit_state. */
export async function finishVisit(t: Tx, id: string, by: Actor, now: Instant) {
  const visit = await db.finishVisit(t, id, now);
  if (!visit) throw domainError('queue.course_visit_state');
  await recordVisit(t, 'queue.course_visit_done', visit, by, now);
  return { id, state: 'done' as const };
}

/** The check-in was a mistake: the session is given back. Throws queue.course_visit_state. */
export async function undoVisit(t: Tx, id: string, reason: string, by: Actor, now: Instant) {
  const visit = await db.undoVisit(t, id, localDate(now), reason);
  if (!visit) throw domainError('queue.course_visit_state');
  await recordVisit(t, 'queue.course_visit_undone', visit, by, now);
  return { id, state: 'undone' as const };
}

export async function requireCourse(t: Tx, id: string): Promise<db.CourseRow> {
  const row = await db.courseById(t, id);
  if (!row) throw domainError('queue.course_unknown');
  return row;
}

function refusal(row: db.CourseRow, today: string): string {
  if (row.state === 'closed') return 'queue.course_closed';
  if (row.state === 'done') return row.lastOn === today ? 'queue.course_today' : 'queue.course_used_up';
  return row.validUntil < today ? 'queue.course_expired' : 'queue.course_today';
}

const EVENTS = {
  opened: 'queue.course_opened',
  checked_in: 'queue.course_checked_in',
  closed: 'queue.course_closed',
} as const;

async function told(t: Tx, what: keyof typeof EVENTS, row: db.CourseRow, actor: Actor, now: Instant): Promise<void> {
  const payload = { course: row.id, patient: row.patient, place: row.place, state: row.state, used: row.used };
  await emit(t, { type: EVENTS[what], subject: row.id, seq: row.version, payload }, now);
  const detail = { used: row.used, sessions: row.sessions, state: row.state };
  const subject = `queue.course/${row.id}`;
  await audit(t, { actor, action: EVENTS[what], subject, outcome: 'ok', detail }, now);
}

async function recordVisit(t: Tx, action: string, visit: db.VisitRow, actor: Actor, now: Instant): Promise<void> {
  const detail = { course: visit.course, nth: visit.nth };
  await audit(t, { actor, action, subject: `queue.course_visit/${visit.id}`, outcome: 'ok', detail }, now);
}
