import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { placeById } from '#modules/catalog/public.ts';
import { linkedPatients, requirePatient } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { Course, CourseVisit } from '../contract-courses.ts';
import { type CourseRow, coursesById, coursesOf, type VisitRow, visitsOn } from '../db/courses.ts';
import { peopleById } from './people.ts';
import { placeNames, staffNames } from './places.ts';

/** What everybody needs to know of courses: how many sessions are left, where, until when, and whether one may check in now. */
export async function showCourses(t: Tx, rows: readonly CourseRow[], now: Instant, lang: Lang): Promise<Course[]> {
  const today = localDate(now);
  const visits = new Map(
    (await visitsOn(t, today, { courses: rows.map(({ id }) => id) })).map((visit) => [visit.course, visit]),
  );
  const people = await peopleById(
    t,
    rows.map(({ patient }) => patient),
  );
  const places = await placeNames(
    t,
    rows.map(({ place }) => place),
    lang,
  );
  const departments = await staffNames(
    t,
    { departments: rows.map(({ department }) => department), practitioners: [] },
    lang,
  );
  return rows.map((row) => {
    const { id, item, sessions, used, perDay, validUntil, version, closeReason } = row;
    const expired = row.state === 'open' && validUntil < today;
    const full = row.lastOn === today && row.onDay >= perDay;
    const last = visits.get(id);
    return {
      ...{ id, item, sessions, used, perDay, validUntil, version, closeReason },
      patient: { id: row.patient, name: people.get(row.patient)?.name ?? '' },
      department: departments.get(row.department) ?? { id: row.department, name: '' },
      place: places.get(row.place) ?? { id: row.place, name: '' },
      left: sessions - used,
      state: expired ? 'expired' : row.state,
      canCheckIn: row.state === 'open' && !expired && !full,
      openedBy: row.openedByName,
      openedAt: toOffset(row.openedAt),
      today: last ? visitOf(last) : null,
    };
  });
}

export async function ownCourses(t: Tx, now: Instant, lang: Lang): Promise<{ items: Course[] }> {
  return { items: await showCourses(t, await coursesOf(t, await linkedPatients(t)), now, lang) };
}

/** Throws identity.patient_not_found. */
export async function coursesOfPatient(t: Tx, patient: string, now: Instant, lang: Lang): Promise<{ items: Course[] }> {
  const { id } = await requirePatient(t, patient);
  return { items: await showCourses(t, await coursesOf(t, [id]), now, lang) };
}

/** Who has come to a treatment room today by a course, in the order of their check-ins. Throws queue.course_place. */
export async function visitsToday(t: Tx, place: string, now: Instant, lang: Lang) {
  const room = await placeById(t, place);
  if (!room) throw domainError('queue.course_place');
  const visits = await visitsOn(t, localDate(now), { place });
  const courses = new Map(
    (
      await coursesById(
        t,
        visits.map(({ course }) => course),
      )
    ).map((row) => [row.id, row]),
  );
  const people = await peopleById(
    t,
    [...courses.values()].map(({ patient }) => patient),
  );
  const items = visits.flatMap((visit): CourseVisit[] => {
    const course = courses.get(visit.course);
    if (!course) return [];
    const { id, patient, item, sessions } = course;
    const name = people.get(patient)?.name ?? '';
    return [{ ...visitOf(visit), course: id, patient: { id: patient, name }, item, sessions }];
  });
  return { place: { id: place, name: room.name[lang] }, items };
}

function visitOf({ id, nth, state, checkedInAt }: VisitRow) {
  return {
    id,
    nth,
    state: state === 'done' ? ('done' as const) : ('arrived' as const),
    checkedInAt: toOffset(checkedInAt),
  };
}
