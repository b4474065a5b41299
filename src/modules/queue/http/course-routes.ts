import { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { addDays, type Instant, localDate } from '#kernel/instant.ts';
import { linkedPatients } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type DoorContext, defineRoute, type Lang } from '#platform/http/route.ts';
import * as app from '../app/courses.ts';
import { coursesOfPatient, ownCourses, showCourses, visitsToday } from '../app/show-courses.ts';
import * as contract from '../contract-courses.ts';
import type { CourseRow } from '../db/courses.ts';
import { someRoom } from './screen-examples.ts';

const permission = 'queue.courses';
const base = '/api/h/:hospital/queue/courses';
const own = '/api/h/:hospital/queue/my-courses';
const params = z.object({ id: z.guid() });
const refusals = [
  'queue.course_unknown',
  'queue.course_closed',
  'queue.course_used_up',
  'queue.course_expired',
  'queue.course_today',
];

async function wanted(d: DoorContext) {
  const [department] = await d.rows<{ id: string }>(
    'select department_id as id from catalog.department where hospital_id = $1 and active limit 1',
    [d.hospital],
  );
  const validUntil = addDays(localDate(d.now), 60);
  const where = { department: department?.id ?? '', place: await someRoom(d) };
  return { patient: d.patient, ...where, item: '针刺治疗', sessions: 10, perDay: 1, validUntil };
}

async function opened(d: DoorContext): Promise<contract.Course> {
  const path = `/api/h/${d.hospital}/queue/courses`;
  return (await d.send(permission, 'POST', path, await wanted(d))).body;
}

async function visited(d: DoorContext): Promise<string> {
  const { id } = await opened(d);
  const { body } = await d.send(permission, 'POST', `/api/h/${d.hospital}/queue/courses/${id}/check-in`, {});
  return (body as contract.Course).today?.id ?? '';
}

async function shown(t: Tx, row: CourseRow, now: Instant, lang: Lang): Promise<contract.Course> {
  const [course] = await showCourses(t, [row], now, lang);
  if (!course) throw new Error('a course that was written is shown');
  return course;
}

export const courseRoutes = [
  defineRoute({
    id: 'queue.course_open',
    method: 'POST',
    path: base,
    permission,
    summary: { zh: '开疗程', en: 'Open a course of treatment' },
    input: { body: contract.openCourseBody },
    output: { 201: contract.courseSchema },
    errors: ['queue.course_place', 'queue.course_until', 'identity.patient_not_found'],
    create: true,
    door: { example: async (d) => ({ body: await wanted(d) }), outsider: 403 },
    handler: (c) =>
      c.tx(async (t) => ({
        status: 201,
        body: await shown(t, await app.openCourse(t, c.body, c.actor, c.now), c.now, c.lang),
      })),
  }),
  defineRoute({
    id: 'queue.courses',
    method: 'GET',
    path: base,
    permission,
    summary: { zh: '患者的疗程', en: 'The courses of a patient' },
    input: { query: contract.coursesQuery },
    output: { 200: contract.coursesSchema },
    errors: ['identity.patient_not_found'],
    door: { example: async (d) => ({ query: { patient: d.patient } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => coursesOfPatient(t, c.query.patient, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'queue.course_visits',
    method: 'GET',
    path: `${base}/visits`,
    permission,
    summary: { zh: '治疗室今天的到诊', en: 'Who has come to a treatment room today' },
    input: { query: contract.visitsQuery },
    output: { 200: contract.courseVisitsSchema },
    errors: ['queue.course_place'],
    door: { example: async (d) => ({ query: { place: await someRoom(d) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => visitsToday(t, c.query.place, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'queue.course_check_in',
    method: 'POST',
    path: `${base}/:id/check-in`,
    permission,
    summary: { zh: '按疗程签到', en: 'Check a patient in by a course' },
    input: { params },
    output: { 201: contract.courseSchema },
    errors: refusals,
    create: true,
    door: { example: async (d) => ({ params: { id: (await opened(d)).id } }), outsider: 403 },
    handler: (c) =>
      c.tx(async (t) => ({
        status: 201,
        body: await shown(t, await app.checkInByCourse(t, c.params.id, c.actor, c.now), c.now, c.lang),
      })),
  }),
  defineRoute({
    id: 'queue.course_close',
    method: 'POST',
    path: `${base}/:id/close`,
    permission,
    summary: { zh: '停止疗程', en: 'Stop a course, with the reason' },
    input: { params, body: contract.closeCourseBody },
    output: { 200: contract.courseSchema },
    errors: ['queue.course_unknown', 'queue.course_changed'],
    door: {
      example: async (d) => {
        const { id, version } = await opened(d);
        return { params: { id }, body: { version, reason: '已好转' } };
      },
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => ({
        status: 200,
        body: await shown(t, await app.closeCourse(t, c.params.id, c.body, c.actor, c.now), c.now, c.lang),
      })),
  }),
  defineRoute({
    id: 'queue.course_visit_done',
    method: 'POST',
    path: `${base}/visits/:id/done`,
    permission,
    summary: { zh: '这一次做完了', en: 'A session is over' },
    input: { params },
    output: { 200: contract.visitAnswer },
    errors: ['queue.course_visit_state'],
    door: { example: async (d) => ({ params: { id: await visited(d) } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => app.finishVisit(t, c.params.id, c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'queue.course_visit_undo',
    method: 'POST',
    path: `${base}/visits/:id/undo`,
    permission,
    summary: { zh: '签错了，退回这一次', en: 'A check-in by mistake: the session is given back' },
    input: { params, body: contract.undoVisitBody },
    output: { 200: contract.visitAnswer },
    errors: ['queue.course_visit_state'],
    door: { example: async (d) => ({ params: { id: await visited(d) }, body: { reason: '签错人' } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => app.undoVisit(t, c.params.id, c.body.reason, c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'queue.my_courses',
    method: 'GET',
    path: own,
    permission: 'queue.checkin.self',
    summary: { zh: '本人和家人的疗程', en: 'The courses of oneself and family' },
    output: { 200: contract.coursesSchema },
    door: { example: async () => ({}), outsider: 'none: everybody sees only their own' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => ownCourses(t, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'queue.my_course_check_in',
    method: 'POST',
    path: `${own}/:id/check-in`,
    permission: 'queue.checkin.self',
    summary: { zh: '患者按疗程签到', en: 'A patient checks in by a course' },
    input: { params },
    output: { 201: contract.courseSchema },
    errors: refusals,
    create: true,
    door: { example: async (d) => ({ params: { id: (await opened(d)).id } }), outsider: 404 },
    handler: (c) =>
      c.tx(async (t) => {
        const { patient } = await app.requireCourse(t, c.params.id);
        // Somebody else's course is answered like one that does not exist.
        if (!(await linkedPatients(t)).includes(patient)) throw domainError('queue.course_unknown');
        const row = await app.checkInByCourse(t, c.params.id, c.actor, c.now);
        return { status: 201, body: await shown(t, row, c.now, c.lang) };
      }),
  }),
];
