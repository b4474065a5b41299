import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { requireInstitution } from '../app/institutions.ts';
import { moveAppointment } from '../app/move-appointment.ts';
import { preflightForStaff } from '../app/preflight.ts';
import { bookedAnswer, preflightAnswer } from '../contract.ts';
import { appointmentMoveBody, deskPreflightQuery, partnerPreflightQuery } from '../contract-desk.ts';
import { freeSlot, ownAppointment } from './door-examples.ts';
import { BOOK_ERRORS } from './refusals.ts';

const base = '/api/h/:hospital/booking';
const PREFLIGHT_ERRORS = ['identity.patient_not_found', 'booking.session_unknown'];

/** What both desks ask before they confirm, and the move of an appointment in one act. */
export const moveRoutes = [
  defineRoute({
    id: 'booking.desk_preflight',
    method: 'GET',
    path: `${base}/desk/preflight`,
    permission: 'booking.desk',
    summary: { zh: '窗口预约前检查', en: 'Everything that would stop this booking at the desk' },
    input: { query: deskPreflightQuery },
    output: { 200: preflightAnswer },
    errors: PREFLIGHT_ERRORS,
    door: {
      example: async (d) => ({ query: { patient: d.patient, session: (await freeSlot(d)).session } }),
      outsider: 403,
    },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => preflightForStaff(t, c.query, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.partner_preflight',
    method: 'GET',
    path: `${base}/partner/preflight`,
    permission: 'booking.partner',
    summary: { zh: '基层机构预约前检查', en: 'Everything that would stop this booking of a partner' },
    input: { query: partnerPreflightQuery },
    output: { 200: preflightAnswer },
    errors: [...PREFLIGHT_ERRORS, 'booking.institution_none'],
    door: {
      example: async (d) => ({ query: { patient: d.patient, session: (await freeSlot(d)).session } }),
      outsider: 403,
    },
    handler: async (c) => {
      const body = await c.tx(async (t) => {
        await requireInstitution(t, c.actor);
        return preflightForStaff(t, { ...c.query, channel: 'partner' }, c.lang, c.now);
      });
      return { status: 200, body };
    },
  }),
  defineRoute({
    id: 'booking.desk_move',
    method: 'POST',
    path: `${base}/desk/appointments/:id/move`,
    permission: 'booking.desk',
    summary: {
      zh: '窗口改约：新号约上，旧号退回',
      en: 'Move an appointment: the new place is booked as the old is given back',
    },
    input: { params: z.object({ id: z.guid() }), body: appointmentMoveBody },
    output: { 201: bookedAnswer },
    errors: [
      ...BOOK_ERRORS.filter((code) => !code.startsWith('booking.hold')),
      'booking.appointment_unknown',
      'booking.appointment_state',
      'booking.move_walk_in',
      'booking.move_same',
    ],
    create: true,
    door: {
      example: async (d) => {
        const id = await ownAppointment(d);
        return { params: { id }, body: { slot: (await freeSlot(d)).slot } };
      },
      outsider: 403,
    },
    handler: (c) =>
      c.tx((t) =>
        moveAppointment(c.app, t, { ...c.body, id: c.params.id, by: c.actor, requestId: c.requestId }, c.now),
      ),
  }),
];
