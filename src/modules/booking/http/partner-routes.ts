import { z } from 'zod';
import { type DoorContext, defineRoute } from '#platform/http/route.ts';
import { book } from '../app/book.ts';
import { requireInstitution } from '../app/institutions.ts';
import { partnerAppointments, partnerCancel, partnerMayBook } from '../app/partner.ts';
import { weekGrid } from '../app/week-grid.ts';
import { appointmentList, bookedAnswer, cancelAnswer, cancelBody, partnerWeekQuery, weekAnswer } from '../contract.ts';
import { ownInstitution, partnerBookBody } from '../contract-partner.ts';
import { freeSlot } from './door-examples.ts';
import { BOOK_ERRORS } from './refusals.ts';

const permission = 'booking.partner';
const base = '/api/h/:hospital/booking/partner';

export const partnerRoutes = [
  defineRoute({
    id: 'booking.partner_own',
    method: 'GET',
    path: base,
    permission,
    summary: { zh: '我所在的机构', en: 'The institution one works for' },
    output: { 200: ownInstitution },
    errors: ['booking.institution_none'],
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => {
      const { id, name, kind } = await c.tx((t) => requireInstitution(t, c.actor));
      return { status: 200, body: { id, name, kind } };
    },
  }),
  defineRoute({
    id: 'booking.partner_week',
    method: 'GET',
    path: `${base}/week`,
    permission,
    summary: { zh: '基层机构可约的一周号源', en: 'The week of a department as a partner may book it' },
    input: { query: partnerWeekQuery },
    output: { 200: weekAnswer },
    door: { example: async (d) => ({ query: { department: (await freeSlot(d)).department } }), outsider: 403 },
    handler: async (c) => {
      const ask = { ...c.query, channel: 'partner' as const };
      return { status: 200, body: await c.tx((t) => weekGrid(t, ask, c.lang, c.now)) };
    },
  }),
  defineRoute({
    id: 'booking.partner_book',
    method: 'POST',
    path: `${base}/appointments`,
    permission,
    summary: { zh: '基层机构为患者预约', en: 'A partner books for a patient' },
    input: { body: partnerBookBody },
    output: { 201: bookedAnswer },
    errors: [...BOOK_ERRORS, 'booking.institution_none'],
    create: true,
    door: {
      example: async (d) => ({ body: { slot: (await freeSlot(d)).slot, patient: d.patient } }),
      outsider: 403,
    },
    handler: async (c) => {
      const may = await c.app.db.tx({ hospital: c.hospital }, (t) => partnerMayBook(t, c.body, c.actor));
      const request = { ...c.body, ...may, by: c.actor, claim: c.idempotency, requestId: c.requestId };
      return book(c.app, c.hospital, request);
    },
  }),
  defineRoute({
    id: 'booking.partner_cancel',
    method: 'POST',
    path: `${base}/appointments/:id/cancel`,
    permission,
    summary: { zh: '基层机构取消自己约的号', en: 'A partner cancels what it booked' },
    input: { params: z.object({ id: z.guid() }), body: cancelBody },
    output: { 200: cancelAnswer },
    errors: [
      'booking.institution_none',
      'booking.appointment_unknown',
      'booking.appointment_state',
      'booking.cancel_too_late',
    ],
    door: { example: async (d) => ({ params: { id: await partnerBooking(d) }, body: {} }), outsider: 403 },
    handler: async (c) => {
      const request = { id: c.params.id, reason: c.body.reason, by: c.actor };
      return { status: 200, body: await c.tx((t) => partnerCancel(c.app, t, request, c.now)) };
    },
  }),
  defineRoute({
    id: 'booking.partner_patient',
    method: 'GET',
    path: `${base}/patients/:patient/appointments`,
    permission,
    summary: { zh: '本机构为这位患者约的号', en: 'What one’s own institution booked for a patient' },
    input: { params: z.object({ patient: z.guid() }) },
    output: { 200: appointmentList },
    errors: ['booking.institution_none', 'identity.patient_not_found'],
    door: { example: async (d) => ({ params: { patient: d.patient } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => partnerAppointments(c.app, t, c.params.patient, c.actor, c.lang, c.now)),
    }),
  }),
];

async function partnerBooking(d: DoorContext): Promise<string> {
  const { slot } = await freeSlot(d);
  const path = `/api/h/${d.hospital}/booking/partner/appointments`;
  const answer = await d.send(permission, 'POST', path, { slot, patient: d.patient });
  if (answer.status !== 201) throw new Error(`a door fixture was refused: ${answer.status}`);
  return (answer.body as { id: string }).id;
}
