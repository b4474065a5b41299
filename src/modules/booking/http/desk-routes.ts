import { z } from 'zod';
import { requirePatient } from '#modules/identity/public.ts';
import { defineRoute } from '#platform/http/route.ts';
import { book } from '../app/book.ts';
import { cancel } from '../app/cancel.ts';
import { listAppointments } from '../app/list-appointments.ts';
import { registerWalkIn } from '../app/register-walk-in.ts';
import { weekGrid } from '../app/week-grid.ts';
import {
  appointmentList,
  bookedAnswer,
  cancelAnswer,
  cancelBody,
  deskBookBody,
  walkInBody,
  weekAnswer,
  weekQuery,
} from '../contract.ts';
import { freeSlot, ownAppointment, walkInSession } from './door-examples.ts';
import { BOOK_ERRORS } from './refusals.ts';

const permission = 'booking.desk';
const base = '/api/h/:hospital/booking/desk';

export const deskRoutes = [
  defineRoute({
    id: 'booking.desk_week',
    method: 'GET',
    path: `${base}/week`,
    permission,
    summary: { zh: '科室一周号源', en: 'The week of a department, doctors by days' },
    input: { query: weekQuery },
    output: { 200: weekAnswer },
    door: { example: async (d) => ({ query: { department: (await freeSlot(d)).department } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => weekGrid(t, c.query, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.desk_book',
    method: 'POST',
    path: `${base}/appointments`,
    permission,
    summary: { zh: '窗口或电话预约', en: 'Book for a patient at the window, by phone or in the clinic room' },
    input: { body: deskBookBody },
    output: { 201: bookedAnswer },
    errors: BOOK_ERRORS,
    create: true,
    door: {
      example: async (d) => ({ body: { slot: (await freeSlot(d)).slot, patient: d.patient, channel: 'window' } }),
      outsider: 403,
    },
    handler: async (c) => {
      await c.app.db.tx({ hospital: c.hospital }, (t) => requirePatient(t, c.body.patient));
      return book(c.app, c.hospital, { ...c.body, by: c.actor, claim: c.idempotency, requestId: c.requestId });
    },
  }),
  defineRoute({
    id: 'booking.desk_walk_in',
    method: 'POST',
    path: `${base}/walk-ins`,
    permission,
    summary: { zh: '现场挂号', en: 'Register a walk-in' },
    input: { body: walkInBody },
    output: { 201: bookedAnswer },
    errors: [
      'booking.session_unknown',
      'booking.session_closed',
      'booking.session_paused',
      'booking.session_over',
      'booking.walk_in_limit',
      'booking.walk_in_exists',
      'identity.patient_not_found',
    ],
    create: true,
    door: {
      example: async (d) => ({ body: { session: await walkInSession(d), patient: d.patient } }),
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const { id: patient } = await requirePatient(t, c.body.patient);
        return registerWalkIn(c.app, t, { ...c.body, patient, by: c.actor }, c.now);
      }),
  }),
  defineRoute({
    id: 'booking.desk_cancel',
    method: 'POST',
    path: `${base}/appointments/:id/cancel`,
    permission,
    summary: { zh: '窗口取消预约', en: 'Cancel any booked appointment at the desk' },
    input: { params: z.object({ id: z.guid() }), body: cancelBody },
    output: { 200: cancelAnswer },
    errors: ['booking.appointment_unknown', 'booking.appointment_state'],
    door: { example: async (d) => ({ params: { id: await ownAppointment(d) }, body: {} }), outsider: 403 },
    handler: async (c) => {
      const request = { id: c.params.id, as: 'desk' as const, reason: c.body.reason, by: c.actor };
      return { status: 200, body: await c.tx((t) => cancel(c.app, t, request, c.now)) };
    },
  }),
  defineRoute({
    id: 'booking.desk_patient',
    method: 'GET',
    path: `${base}/patients/:patient/appointments`,
    permission,
    summary: { zh: '患者的预约', en: 'Appointments of a patient' },
    input: { params: z.object({ patient: z.guid() }) },
    output: { 200: appointmentList },
    errors: ['identity.patient_not_found'],
    door: { example: async (d) => ({ params: { patient: d.patient } }), outsider: 403 },
    handler: async (c) => {
      const body = await c.tx(async (t) => {
        const { id } = await requirePatient(t, c.params.patient);
        return listAppointments(c.app, t, [id], c.lang, c.now);
      });
      return { status: 200, body };
    },
  }),
];
