import { z } from 'zod';
import { addDays, localDate } from '#kernel/instant.ts';
import { type DoorContext, defineRoute } from '#platform/http/route.ts';
import { changeTemplate, stopTemplate } from '../app/change-template.ts';
import { templateChange, templateChanged, templateEnd, templateEnded } from '../contract.ts';
import { openTemplate } from './door-examples.ts';

const permission = 'booking.rota';
const params = z.object({ id: z.guid() });
const path = '/api/h/:hospital/booking/templates/:id';
const gone = ['booking.template_unknown', 'booking.template_past'];
const later = (d: DoorContext) => addDays(localDate(d.now), 30);

export const templateRoutes = [
  defineRoute({
    id: 'booking.template_end',
    method: 'POST',
    path: `${path}/end`,
    permission,
    summary: { zh: '从某日起停用一个排班模板', en: 'End a rule of the repeating week from a day on' },
    input: { params, body: templateEnd },
    output: { 200: templateEnded },
    errors: gone,
    door: {
      example: async (d) => ({ params: { id: (await openTemplate(d)).id }, body: { from: later(d) } }),
      outsider: 403,
    },
    handler: async (c) => {
      const change = { id: c.params.id, from: c.body.from };
      const { removed, kept } = await c.tx((t) => stopTemplate(t, change, c.actor, c.now));
      return { status: 200, body: { removed, kept } };
    },
  }),
  defineRoute({
    id: 'booking.template_change',
    method: 'POST',
    path: `${path}/change`,
    permission,
    summary: { zh: '从某日起修改一个排班模板', en: 'Change a rule of the repeating week from a day on' },
    input: { params, body: templateChange },
    output: { 201: templateChanged },
    errors: [
      ...gone,
      'booking.practitioner_unknown',
      'booking.place_unknown',
      'booking.template_hours',
      'booking.template_exists',
      'booking.template_overlaps',
      'booking.range_too_long',
    ],
    create: true,
    door: {
      example: async (d) => {
        const { id, ...halfDay } = await openTemplate(d);
        return { params: { id }, body: { ...halfDay, from: later(d) } };
      },
      outsider: 403,
    },
    handler: (c) => {
      const { start, end, from, ...rest } = c.body;
      const change = { id: c.params.id, from };
      return c.tx((t) => changeTemplate(t, change, { ...rest, starts: start, ends: end }, c.actor, c.now));
    },
  }),
];
