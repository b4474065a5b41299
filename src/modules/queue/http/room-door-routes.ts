import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { streamState } from '#platform/live/stream-state.ts';
import { readDoor } from '../app/read-door.ts';
import { doorSchema } from '../contract-screens.ts';
import { doorTopic } from '../domain/topics.ts';
import { someRoom } from './screen-examples.ts';

const params = z.object({ place: z.guid() });
const open = 'a door screen hangs in the corridor: the doctor, numbers and masked names only';

export const roomDoorRoutes = [
  defineRoute({
    id: 'queue.door',
    method: 'GET',
    path: '/api/h/:hospital/queue/doors/:place',
    public: open,
    summary: { zh: '诊室门口屏', en: 'Door screen of a room' },
    input: { params },
    output: { 200: doorSchema },
    errors: ['queue.door_unknown'],
    door: { example: async (d) => ({ params: { place: await someRoom(d) } }), outsider: `none: ${open}` },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readDoor(t, c.params.place, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'queue.door_stream',
    method: 'GET',
    path: '/api/h/:hospital/queue/doors/:place/stream',
    public: open,
    kind: 'stream',
    summary: { zh: '诊室门口屏推送：每条都是整块屏', en: 'Door screen, live: each message is the whole screen' },
    input: { params },
    output: { 200: doorSchema },
    errors: ['queue.door_unknown'],
    door: { example: async (d) => ({ params: { place: await someRoom(d) } }), outsider: `none: ${open}` },
    handler: async (c) => {
      const { app, hospital, lang } = c;
      const { place } = c.params;
      const read = () => app.db.tx({ hospital }, (t) => readDoor(t, place, app.clock.now(), lang));
      // A wrong address is answered as a problem, before the stream begins.
      await read();
      return streamState(c, {
        topics: [doorTopic(hospital, place)],
        sharedAs: `queue.door/${place}/${lang}`,
        read: async () => doorSchema.parse(await read()),
      });
    },
  }),
];
