import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { waitMemory } from '../app/wait-memory.ts';
import { boardWaits, mineWaits } from '../app/waits.ts';
import { boardWaitsSchema, mineWaitsSchema } from '../contract-waits.ts';
import { someWaitingArea } from './door-fixtures.ts';

const own = 'none: every account sees only its own people';
const open = 'a board hangs in the hall: rooms, how many wait, and minutes';

export const waitsRoutes = [
  defineRoute({
    id: 'queue.mine_waits',
    method: 'GET',
    path: '/api/h/:hospital/queue/mine/waits',
    permission: 'queue.checkin.self',
    summary: { zh: '我还要等多久', en: 'How long my people who wait now still wait' },
    output: { 200: mineWaitsSchema },
    door: { example: async () => ({}), outsider: own },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => mineWaits(t, waitMemory(c.app), c.now)) }),
  }),
  defineRoute({
    id: 'queue.board_waits',
    method: 'GET',
    path: '/api/h/:hospital/queue/boards/:place/waits',
    public: open,
    summary: {
      zh: '候诊区各诊室现在签到大约要等多久',
      en: 'How long somebody who checks in now would wait, by line of a hall',
    },
    input: { params: z.object({ place: z.guid() }) },
    output: { 200: boardWaitsSchema },
    errors: ['queue.board_not_found'],
    door: { example: async (d) => ({ params: { place: await someWaitingArea(d) } }), outsider: `none: ${open}` },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => boardWaits(t, waitMemory(c.app), c.params.place, c.now, c.lang)),
    }),
  }),
];
