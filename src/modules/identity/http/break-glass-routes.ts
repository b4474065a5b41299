import { z } from 'zod';
import { accountOf } from '#platform/http/actor.ts';
import { type AnyRoute, type DoorContext, defineRoute } from '#platform/http/route.ts';
import { streamState } from '#platform/live/stream-state.ts';
import { breakGlass, emergencyCard, endBreakGlass, listReviews, review } from '../app/break-glass.ts';
import { Created } from '../contract.ts';
import { EmergencyCard, EmergencyOpened, EmergencyRequest, ReviewList, Verdict } from '../contract-oversight.ts';

const id = z.object({ id: z.uuid() });
const patient = z.object({ patient: z.uuid() });
const use = 'identity.break_glass.use';
const asked = { reason: '抢救中，需要联系家属' };

const opened = (d: DoorContext) =>
  d.app.db.tx({ hospital: d.hospital, account: accountOf(d.actor) }, (t) =>
    breakGlass(t, d, { patient: d.patient, ...asked }),
  );
const card = {
  example: async (d: DoorContext) => {
    await opened(d);
    return { params: { patient: d.patient } };
  },
  outsider: 403,
} as const;

export const breakGlassRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.break_glass',
    method: 'POST',
    path: '/api/h/:hospital/identity/break-glass',
    permission: use,
    summary: {
      zh: '紧急查看一位患者（60分钟，事后审查）',
      en: 'Open one patient in an emergency, 60 minutes, reviewed',
    },
    input: { body: EmergencyRequest },
    output: { 201: EmergencyOpened },
    errors: ['identity.patient_not_found'],
    create: true,
    door: { example: async (d) => ({ body: { patient: d.patient, ...asked } }), outsider: 403 },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await breakGlass(t, c, c.body) })),
  }),
  defineRoute({
    id: 'identity.end_break_glass',
    method: 'POST',
    path: '/api/h/:hospital/identity/break-glass/:id/end',
    permission: use,
    summary: { zh: '提前结束紧急查看', en: 'End an emergency access before its time' },
    input: { params: id },
    output: { 200: Created },
    errors: ['identity.break_glass_over'],
    door: { example: async (d) => ({ params: { id: (await opened(d)).id } }), outsider: 403 },
    handler: async (c) => {
      await c.tx((t) => endBreakGlass(t, c, c.params.id));
      return { status: 200, body: c.params };
    },
  }),
  defineRoute({
    id: 'identity.emergency_card',
    method: 'GET',
    path: '/api/h/:hospital/identity/break-glass/patients/:patient',
    permission: use,
    opened: 'patient',
    summary: { zh: '紧急查看：患者信息', en: 'Who the opened patient is and whom to call' },
    input: { params: patient },
    output: { 200: EmergencyCard },
    errors: ['identity.patient_not_found'],
    door: card,
    handler: async (c) => ({ status: 200, body: await c.tx((t) => emergencyCard(t, c.app, c, c.params.patient)) }),
  }),
  defineRoute({
    id: 'identity.emergency_stream',
    method: 'GET',
    path: '/api/h/:hospital/identity/break-glass/patients/:patient/stream',
    permission: use,
    opened: 'patient',
    kind: 'stream',
    summary: { zh: '紧急查看：患者信息推送，到时自动结束', en: 'The same, live; ends with the access' },
    input: { params: patient },
    output: { 200: EmergencyCard },
    door: card,
    handler: async (c) =>
      streamState(c, {
        topics: [`identity.patient/${c.params.patient}`],
        read: () => c.tx((t) => emergencyCard(t, c.app, c, c.params.patient)),
      }),
  }),
  defineRoute({
    id: 'identity.reviews',
    method: 'GET',
    path: '/api/h/:hospital/identity/break-glass/reviews',
    permission: 'identity.break_glass.review',
    summary: { zh: '待审查的紧急查看', en: 'Emergency accesses to review' },
    output: { 200: ReviewList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: { items: await c.tx(listReviews) } }),
  }),
  defineRoute({
    id: 'identity.review_break_glass',
    method: 'POST',
    path: '/api/h/:hospital/identity/break-glass/:id/review',
    permission: 'identity.break_glass.review',
    summary: { zh: '审查一次紧急查看', en: 'Review an emergency access' },
    input: { params: id, body: Verdict },
    output: { 200: Created },
    errors: ['identity.review_done', 'identity.not_yourself'],
    door: {
      example: async (d) => {
        const made = await d.send(use, 'POST', `/api/h/${d.hospital}/identity/break-glass`, {
          patient: d.patient,
          ...asked,
        });
        return { params: { id: (made.body as { id: string }).id }, body: { verdict: 'justified' } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => review(t, c, { grant: c.params.id, ...c.body }));
      return { status: 200, body: c.params };
    },
  }),
];
