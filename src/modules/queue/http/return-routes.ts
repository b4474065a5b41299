import { z } from 'zod';
import { bookInClinicRoom } from '#modules/booking/public.ts';
import { type DoorContext, defineRoute } from '#platform/http/route.ts';
import { proposeReturns, requireWithDoctor, undoReturn } from '../app/return-visit.ts';
import * as contract from '../contract-return.ts';
import { inRoomToday } from './door-fixtures.ts';

const permission = 'queue.doctor';
const base = '/api/h/:hospital/queue/doctor/encounters/:id/return-visits';
const params = z.object({ id: z.guid() });
const refusals = ['queue.encounter_not_found', 'queue.not_your_session', 'queue.wrong_state'];

async function proposed(d: DoorContext): Promise<{ id: string; slot: string }> {
  const { encounter } = await inRoomToday(d);
  const path = `/api/h/${d.hospital}/queue/doctor/encounters/${encounter}/return-visits`;
  const { body } = await d.send('queue.doctor', 'GET', path);
  const place = (body as contract.ReturnPlaces).places.find(({ slot }) => slot !== null);
  if (!place?.slot) throw new Error('door fixture of queue: no place for a return visit');
  return { id: encounter, slot: place.slot };
}

export const returnRoutes = [
  defineRoute({
    id: 'queue.return_places',
    method: 'GET',
    path: base,
    permission,
    summary: { zh: '复诊可约的时间', en: 'Free places of the same doctor for a return visit' },
    input: { params },
    output: { 200: contract.returnPlacesSchema },
    errors: refusals,
    door: { example: async (d) => ({ params: { id: (await inRoomToday(d)).encounter } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => proposeReturns(t, c.params.id, c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'queue.return_book',
    method: 'POST',
    path: base,
    permission,
    summary: { zh: '医生约复诊', en: 'The doctor books a return visit' },
    input: { params, body: contract.returnBody },
    output: { 201: contract.returnAnswer },
    errors: [
      ...refusals,
      'booking.slot_unknown',
      'booking.slot_full',
      'booking.slot_started',
      'booking.slot_for_partners',
      'booking.session_closed',
      'booking.session_paused',
      'booking.not_open_yet',
      'booking.doctor_day_limit',
      'booking.department_day_limit',
      'booking.suspended',
    ],
    create: true,
    door: {
      example: async (d) => {
        const { id, slot } = await proposed(d);
        return { params: { id }, body: { slot } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { row } = await c.app.db.tx({ hospital: c.hospital }, (t) => requireWithDoctor(t, c.params.id, c.actor));
      const wish = { slot: c.body.slot, patient: row.patient_id, by: c.actor };
      return bookInClinicRoom(c.app, c.hospital, { ...wish, claim: c.idempotency, requestId: c.requestId });
    },
  }),
  defineRoute({
    id: 'queue.return_undo',
    method: 'POST',
    path: `${base}/:appointment/undo`,
    permission,
    summary: { zh: '撤销刚约的复诊', en: 'Take back the return visit just booked' },
    input: { params: params.extend({ appointment: z.guid() }) },
    output: { 200: contract.undoneAnswer },
    errors: [...refusals, 'queue.return_unknown', 'booking.appointment_state'],
    door: {
      example: async (d) => {
        const { id, slot } = await proposed(d);
        const path = `/api/h/${d.hospital}/queue/doctor/encounters/${id}/return-visits`;
        const { body } = await d.send('queue.doctor', 'POST', path, { slot });
        return { params: { id, appointment: (body as { id: string }).id } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { id, appointment } = c.params;
      return { status: 200, body: await c.tx((t) => undoReturn(c.app, t, id, appointment, c.actor, c.now)) };
    },
  }),
];
