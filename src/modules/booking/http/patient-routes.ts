import { z } from 'zod';
import { requireLinked, requireLinkedNow } from '#modules/identity/public.ts';
import { accountOf } from '#platform/http/actor.ts';
import { defineRoute } from '#platform/http/route.ts';
import { book } from '../app/book.ts';
import { cancel } from '../app/cancel.ts';
import { hold, releaseHold } from '../app/hold.ts';
import { ownAppointments } from '../app/list-appointments.ts';
import { requireOwnAppointment, requireOwnHold } from '../app/own.ts';
import { preflight } from '../app/preflight.ts';
import {
  appointmentList,
  bookBody,
  bookedAnswer,
  cancelAnswer,
  cancelBody,
  holdAnswer,
  holdBody,
  preflightAnswer,
  preflightQuery,
  released,
} from '../contract.ts';
import { callerOf } from './caller-of.ts';
import { freeSlot, ownAppointment, ownHold } from './door-examples.ts';
import { BOOK_ERRORS, HOLD_ERRORS } from './refusals.ts';

const permission = 'booking.book.self';
const idParams = z.object({ id: z.guid() });

export const patientRoutes = [
  defineRoute({
    id: 'booking.preflight',
    method: 'GET',
    path: '/api/h/:hospital/booking/preflight',
    permission,
    summary: { zh: '预约前检查', en: 'Everything that would stop this booking, at once' },
    input: { query: preflightQuery },
    output: { 200: preflightAnswer },
    errors: ['identity.patient_not_found', 'booking.session_unknown'],
    door: {
      example: async (d) => ({ query: { patient: d.patient, session: (await freeSlot(d)).session } }),
      outsider: 404,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => preflight(t, { ...c.query, caller: callerOf(c) }, c.lang, c.now)),
    }),
  }),
  defineRoute({
    id: 'booking.hold',
    method: 'POST',
    path: '/api/h/:hospital/booking/holds',
    permission,
    summary: { zh: '暂留一个号', en: 'Keep one place for a few minutes' },
    input: { body: holdBody },
    output: { 201: holdAnswer },
    errors: HOLD_ERRORS,
    create: true,
    door: {
      example: async (d) => ({ body: { slot: (await freeSlot(d)).slot, patient: d.patient } }),
      outsider: 404,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const { id: patient } = await requireLinked(t, c.body.patient);
        return hold(t, { ...c.body, patient, caller: callerOf(c) }, c.actor, c.now);
      }),
  }),
  defineRoute({
    id: 'booking.release',
    method: 'POST',
    path: '/api/h/:hospital/booking/holds/:id/release',
    permission,
    summary: { zh: '放弃暂留的号', en: 'Give a kept place back' },
    input: { params: idParams },
    output: { 200: released },
    errors: ['booking.hold_unknown', 'booking.hold_expired'],
    door: { example: async (d) => ({ params: { id: await ownHold(d) } }), outsider: 404 },
    handler: async (c) => {
      const body = await c.tx(async (t) => {
        await requireOwnHold(t, c.params.id);
        return releaseHold(t, c.params.id, c.actor, c.now);
      });
      return { status: 200, body };
    },
  }),
  defineRoute({
    id: 'booking.book',
    method: 'POST',
    path: '/api/h/:hospital/booking/appointments',
    permission,
    summary: { zh: '预约', en: 'Book from a hold or straight from a slot' },
    input: { body: bookBody },
    output: { 201: bookedAnswer },
    errors: BOOK_ERRORS,
    create: true,
    door: {
      example: async (d) => ({ body: { slot: (await freeSlot(d)).slot, patient: d.patient } }),
      outsider: 404,
    },
    handler: async (c) => {
      await requireLinkedNow(c.app, c.hospital, accountOf(c.actor), c.body.patient);
      const from = { by: c.actor, caller: callerOf(c), claim: c.idempotency, requestId: c.requestId };
      return book(c.app, c.hospital, { ...c.body, ...from });
    },
  }),
  defineRoute({
    id: 'booking.cancel',
    method: 'POST',
    path: '/api/h/:hospital/booking/appointments/:id/cancel',
    permission,
    summary: { zh: '取消预约', en: 'Cancel an appointment of oneself or family' },
    input: { params: idParams, body: cancelBody },
    output: { 200: cancelAnswer },
    errors: [
      'booking.appointment_unknown',
      'booking.appointment_state',
      'booking.cancel_too_late',
      'booking.cancel_too_late_hours',
    ],
    door: { example: async (d) => ({ params: { id: await ownAppointment(d) }, body: {} }), outsider: 404 },
    handler: async (c) => {
      const body = await c.tx(async (t) => {
        await requireOwnAppointment(t, c.params.id);
        const request = { id: c.params.id, as: 'patient' as const, reason: c.body.reason, by: c.actor };
        return cancel(c.app, t, request, c.now);
      });
      return { status: 200, body };
    },
  }),
  defineRoute({
    id: 'booking.own',
    method: 'GET',
    path: '/api/h/:hospital/booking/appointments',
    permission,
    summary: { zh: '我的预约', en: 'Appointments of oneself and family' },
    output: { 200: appointmentList },
    door: { example: async () => ({}), outsider: 'none: everybody sees only their own' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => ownAppointments(c.app, t, c.lang, c.now)) }),
  }),
];
