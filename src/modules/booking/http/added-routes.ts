import { z } from 'zod';
import { requirePatient } from '#modules/identity/public.ts';
import { defineRoute } from '#platform/http/route.ts';
import { addPlace, listAdded } from '../app/add-place.ts';
import { addedAnswer, addedBody, addedList } from '../contract-slot-classes.ts';
import { BOOK_ERRORS } from './refusals.ts';
import { ownComingSession } from './slot-class-examples.ts';

const permission = 'booking.slot_add';
const path = '/api/h/:hospital/booking/sessions/:id/added';
const params = z.object({ id: z.guid() });

export const addedRoutes = [
  defineRoute({
    id: 'booking.added',
    method: 'GET',
    path,
    permission,
    summary: { zh: '一个门诊的加号记录', en: 'Places added to a session: who, why, when' },
    input: { params },
    output: { 200: addedList },
    errors: ['booking.session_unknown', 'booking.added_not_own'],
    door: { example: async (d) => ({ params: { id: (await ownComingSession(d)).id } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listAdded(c.app, t, c.params.id, c.actor)) }),
  }),
  defineRoute({
    id: 'booking.add_place',
    method: 'POST',
    path,
    permission,
    summary: { zh: '加号', en: 'Add a place to a session, for one patient or for who waits' },
    input: { params, body: addedBody },
    output: { 201: addedAnswer },
    errors: [
      'booking.session_unknown',
      'booking.added_not_own',
      'booking.added_time',
      'booking.added_limit',
      'booking.joint_only_as_one',
      ...BOOK_ERRORS,
    ],
    create: true,
    door: {
      example: async (d) => {
        const { id, start } = await ownComingSession(d);
        return { params: { id }, body: { start, reason: '远道而来，需当日看' } };
      },
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const { start, reason, patient: asked } = c.body;
        const patient = asked === undefined ? null : (await requirePatient(t, asked)).id;
        return addPlace(c.app, t, { session: c.params.id, start, reason, patient, by: c.actor }, c.now);
      }),
  }),
];
