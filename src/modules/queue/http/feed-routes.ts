import { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { defineRoute } from '#platform/http/route.ts';
import { streamState } from '#platform/live/stream-state.ts';
import { readFeedBoard } from '../app/read-feed-board.ts';
import { takeBoardEvent } from '../app/take-board-event.ts';
import { boardEventSchema, boardKind, feedBoardSchema, takenSchema } from '../contract-feeds.ts';
import { feedTopic } from '../domain/topics.ts';
import { someWaitingArea } from './door-fixtures.ts';
import { someBoardEvent } from './feed-examples.ts';

const params = z.object({ kind: boardKind, place: z.guid() });
const open = 'a board hangs in the hall: numbers, windows, rooms and masked names only';
const example = async (d: Parameters<typeof someWaitingArea>[0]) => ({
  params: { kind: 'pharmacy', place: await someWaitingArea(d) },
});

export const feedRoutes = [
  defineRoute({
    id: 'queue.feed_board',
    method: 'GET',
    path: '/api/h/:hospital/queue/feed-boards/:kind/:place',
    public: open,
    summary: { zh: '取药屏、检查屏', en: 'Board of a pharmacy or of rooms for tests' },
    input: { params },
    output: { 200: feedBoardSchema },
    errors: ['queue.board_not_found'],
    door: { example, outsider: `none: ${open}` },
    handler: async (c) => {
      const { kind, place } = c.params;
      return { status: 200, body: await c.tx((t) => readFeedBoard(t, kind, place, c.now, c.lang)) };
    },
  }),
  defineRoute({
    id: 'queue.feed_board_stream',
    method: 'GET',
    path: '/api/h/:hospital/queue/feed-boards/:kind/:place/stream',
    public: open,
    kind: 'stream',
    summary: { zh: '取药屏、检查屏推送：每条都是整块屏', en: 'The same, live: each message is the whole board' },
    input: { params },
    output: { 200: feedBoardSchema },
    errors: ['queue.board_not_found'],
    door: { example, outsider: `none: ${open}` },
    handler: async (c) => {
      const { app, hospital, lang } = c;
      const { kind, place } = c.params;
      const read = () => app.db.tx({ hospital }, (t) => readFeedBoard(t, kind, place, app.clock.now(), lang));
      // A wrong address is answered as a problem, before the stream begins.
      await read();
      return streamState(c, {
        topics: [feedTopic(hospital, kind, place)],
        sharedAs: `queue.feed/${kind}/${place}/${lang}`,
        read: async () => feedBoardSchema.parse(await read()),
      });
    },
  }),
  defineRoute({
    id: 'queue.feed_event',
    method: 'POST',
    path: '/api/h/:hospital/queue/board-events',
    permission: 'queue.screens',
    summary: {
      zh: '演示和测试：代药房、检查科室报一个事件',
      en: 'Demo and test: an event as the pharmacy or a room for tests will tell it',
    },
    input: { body: boardEventSchema },
    output: { 200: takenSchema },
    errors: ['queue.feed_closed', 'queue.feed_place', 'queue.feed_patient', 'queue.feed_number'],
    door: { example: async (d) => ({ body: await someBoardEvent(d) }), outsider: 403 },
    handler: async (c) => {
      if (c.app.config.SHUXIN_MODE === 'production') throw domainError('queue.feed_closed');
      return { status: 200, body: await c.tx((t) => takeBoardEvent(t, c.body, c.actor, c.now)) };
    },
  }),
];
