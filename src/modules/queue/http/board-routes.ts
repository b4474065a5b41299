import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { streamState } from '#platform/live/stream-state.ts';
import { readBoard } from '../app/read-board.ts';
import { boardSchema } from '../contract.ts';
import { boardTopic } from '../domain/topics.ts';
import { someWaitingArea } from './door-fixtures.ts';

const params = z.object({ place: z.guid() });
const open = 'a board hangs in the hall: numbers, rooms and masked names only';

export const boardRoutes = [
  defineRoute({
    id: 'queue.board',
    method: 'GET',
    path: '/api/h/:hospital/queue/boards/:place',
    public: open,
    summary: { zh: '候诊区大屏', en: 'Hall board of a waiting area' },
    input: { params },
    output: { 200: boardSchema },
    errors: ['queue.board_not_found'],
    door: { example: async (d) => ({ params: { place: await someWaitingArea(d) } }), outsider: `none: ${open}` },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readBoard(t, c.params.place, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'queue.board_stream',
    method: 'GET',
    path: '/api/h/:hospital/queue/boards/:place/stream',
    public: open,
    kind: 'stream',
    summary: { zh: '候诊区大屏推送：每条都是整块屏', en: 'Hall board, live: each message is the whole board' },
    input: { params },
    output: { 200: boardSchema },
    errors: ['queue.board_not_found'],
    door: { example: async (d) => ({ params: { place: await someWaitingArea(d) } }), outsider: `none: ${open}` },
    handler: async (c) => {
      const { app, hospital, lang } = c;
      const { place } = c.params;
      const read = () => app.db.tx({ hospital }, (t) => readBoard(t, place, app.clock.now(), lang));
      // A wrong address is answered as a problem, before the stream begins.
      await read();
      return streamState(c, {
        topics: [boardTopic(hospital, place)],
        sharedAs: `queue.board/${place}/${lang}`,
        read: async () => boardSchema.parse(await read()),
      });
    },
  }),
];
