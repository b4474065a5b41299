import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { readGlance } from '../app/glance/read-glance.ts';
import { glanceSchema } from '../contract-glance.ts';

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
];
