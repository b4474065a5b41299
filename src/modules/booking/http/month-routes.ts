import { defineRoute } from '#platform/http/route.ts';
import { monthGrid } from '../app/month-grid.ts';
import { monthAnswer, monthQuery } from '../contract-month.ts';

export const monthRoutes = [
  defineRoute({
    id: 'booking.desk_month',
    method: 'GET',
    path: '/api/h/:hospital/booking/desk/month',
    permission: 'booking.desk',
    summary: { zh: '一个月的余号：每页 50 位医生', en: 'A month of free places, fifty doctors a page' },
    input: { query: monthQuery },
    output: { 200: monthAnswer },
    door: { example: async () => ({ query: {} }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => monthGrid(t, c.query, c.lang, c.now)) }),
  }),
];
