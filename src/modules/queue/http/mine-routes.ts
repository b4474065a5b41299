import { accountOf } from '#platform/http/actor.ts';
import { defineRoute } from '#platform/http/route.ts';
import { streamState } from '#platform/live/stream-state.ts';
import { mine, sessionsOfMine } from '../app/mine.ts';
import { mineSchema } from '../contract.ts';
import { lineTopic } from '../domain/topics.ts';

const own = 'none: every account sees only its own people';

export const mineRoutes = [
  defineRoute({
    id: 'queue.mine',
    method: 'GET',
    path: '/api/h/:hospital/queue/mine',
    permission: 'queue.checkin.self',
    summary: { zh: '我今天的候诊状态', en: 'Where my appointments of today stand' },
    output: { 200: mineSchema },
    door: { example: async () => ({}), outsider: own },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => mine(t, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'queue.mine_stream',
    method: 'GET',
    path: '/api/h/:hospital/queue/mine/stream',
    permission: 'queue.checkin.self',
    kind: 'stream',
    summary: { zh: '我的候诊状态推送', en: 'Where my appointments of today stand, live' },
    output: { 200: mineSchema },
    door: { example: async () => ({}), outsider: own },
    handler: async (c) => {
      const { app, hospital, lang } = c;
      const scope = { hospital, account: accountOf(c.actor) };
      const sessions = await c.tx((t) => sessionsOfMine(t, c.now));
      return streamState(c, {
        topics: sessions.map((session) => lineTopic(hospital, session)),
        read: async () => mineSchema.parse(await app.db.tx(scope, (t) => mine(t, app.clock.now(), lang))),
      });
    },
  }),
];
