import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { addExpert, addPaper, listExperts, settleExpert, withdrawPaper } from '../app/experts.ts';
import { expertBody, expertList, madeAnswer, paperBody, paperWithdraw, pausedAnswer } from '../contract-clinics.ts';
import { doctors, someExpert } from './clinic-examples.ts';

const permission = 'booking.rota';
const base = '/api/h/:hospital/booking/experts';
const params = z.object({ id: z.guid() });

/** Doctors from outside and the papers they work here on. */
export const expertRoutes = [
  defineRoute({
    id: 'booking.experts',
    method: 'GET',
    path: base,
    permission,
    summary: { zh: '外院医生与证照', en: 'Doctors from outside and their papers' },
    output: { 200: expertList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listExperts(t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.expert_add',
    method: 'POST',
    path: base,
    permission,
    summary: { zh: '登记外院医生', en: 'Mark a doctor as one from outside' },
    input: { body: expertBody },
    output: { 201: madeAnswer },
    errors: ['booking.practitioner_unknown'],
    create: true,
    door: {
      example: async (d) => ({ body: { practitioner: (await doctors(d, 1))[0]?.practitioner, home: '演示外院' } }),
      outsider: 403,
    },
    handler: (c) => c.tx((t) => addExpert(t, c.body, c.actor, c.now)),
  }),
  defineRoute({
    id: 'booking.expert_end',
    method: 'POST',
    path: `${base}/:id/end`,
    permission,
    summary: { zh: '已是本院医生，不再按外院管理', en: 'The doctor belongs to the hospital now' },
    input: { params },
    output: { 200: pausedAnswer },
    errors: ['booking.expert_unknown'],
    door: { example: async (d) => ({ params: { id: (await someExpert(d)).practitioner } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => settleExpert(t, c.params.id, c.actor, c.now)) }),
  }),
  defineRoute({
    id: 'booking.expert_paper_add',
    method: 'POST',
    path: `${base}/:id/papers`,
    permission,
    summary: { zh: '登记一份证照', en: 'Enter a paper' },
    input: { params, body: paperBody },
    output: { 201: madeAnswer },
    errors: ['booking.expert_unknown'],
    create: true,
    door: {
      example: async (d) => ({
        params: { id: (await someExpert(d)).practitioner },
        body: { kind: 'filing', number: '演示-0002', from: '2026-01-01', until: '2027-12-31' },
      }),
      outsider: 403,
    },
    handler: (c) => c.tx((t) => addPaper(t, c.params.id, c.body, c.actor, c.now)),
  }),
  defineRoute({
    id: 'booking.expert_paper_withdraw',
    method: 'POST',
    path: '/api/h/:hospital/booking/expert-papers/:id/withdraw',
    permission,
    summary: { zh: '作废一份证照', en: 'Withdraw a paper' },
    input: { params, body: paperWithdraw },
    output: { 200: pausedAnswer },
    errors: ['booking.paper_unknown'],
    door: {
      example: async (d) => ({ params: { id: (await someExpert(d)).paper }, body: { reason: '登记有误' } }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => withdrawPaper(t, c.params.id, c.body.reason, c.actor, c.now)),
    }),
  }),
];
