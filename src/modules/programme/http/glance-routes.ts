import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { readPayments } from '../app/glance/payments.ts';
import { readGlance } from '../app/glance/read-glance.ts';
import { glanceSchema, paymentsQuery, paymentsSchema } from '../contract-glance.ts';

export const glanceRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.glance',
    method: 'GET',
    path: '/api/h/:hospital/programme/glance',
    permission: 'programme.view',
    summary: { zh: '全院一眼看：候诊、预约、问题、失分、指标、任务', en: 'The whole hospital at a glance' },
    output: { 200: glanceSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readGlance(t, c.actor, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.glance_payments',
    method: 'GET',
    path: '/api/h/:hospital/programme/glance/payments',
    permission: 'programme.view',
    summary: { zh: '今天的每一次缴费（不含患者）', en: 'The payments of today, without patients' },
    input: { query: paymentsQuery },
    output: { 200: paymentsSchema },
    errors: ['programme.cursor_invalid'],
    door: { example: async () => ({ query: {} }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readPayments(t, c.query, c.now, c.lang)) }),
  }),
];
