import { defineRoute } from '#platform/http/route.ts';
import { listDays, listSessions } from '../app/list-sessions.ts';
import { dayList, dayQuery, sessionList, sessionQuery } from '../contract.ts';
import { freeSlot } from './door-examples.ts';

const open = 'who works when is public: a patient looks before signing in';

export const findRoutes = [
  defineRoute({
    id: 'booking.days',
    method: 'GET',
    path: '/api/h/:hospital/booking/days',
    public: open,
    summary: { zh: '科室各日余号', en: 'Free places of a department by day' },
    input: { query: dayQuery },
    output: { 200: dayList },
    door: {
      example: async (d) => ({ query: { department: (await freeSlot(d)).department } }),
      outsider: 'none: public',
    },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listDays(t, c.query, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.sessions',
    method: 'GET',
    path: '/api/h/:hospital/booking/sessions',
    public: open,
    summary: { zh: '科室某日的门诊与时段', en: 'Sessions and slots of a department on a day' },
    input: { query: sessionQuery },
    output: { 200: sessionList },
    door: {
      example: async (d) => {
        const { department, date } = await freeSlot(d);
        return { query: { department, date } };
      },
      outsider: 'none: public',
    },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listSessions(t, c.query, c.lang, c.now)) }),
  }),
];
