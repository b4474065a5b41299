import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { defineRoom } from '#platform/room.ts';

/** Routes as they must never be. The fuzzer has to find every one of them, or its silence about ours means nothing. */
const base = {
  method: 'POST',
  permission: 'booking.book.self',
  summary: { zh: '坏', en: 'bad' },
  door: { example: async () => ({ body: { text: 'fine' } }), outsider: 'none: planted' },
  input: { body: z.object({ text: z.string() }) },
  output: { 200: z.object({ ok: z.boolean() }) },
} as const;
const path = (name: string) => `/api/h/:hospital/planted/${name}`;

export const planted = defineRoom({
  name: 'planted',
  rank: 9,
  migrations: new URL('file:///none/'),
  tables: {},
  routes: [
    defineRoute({
      ...base,
      id: 'planted.crash',
      path: path('crash'),
      handler: async (c) => {
        await c.tx((t) => t.client.query('select $1::integer', [c.body.text.length * 1e8]));
        return { status: 200, body: { ok: true } };
      },
    }),
    defineRoute({
      ...base,
      id: 'planted.field',
      path: path('field'),
      handler: async (c) => {
        c.raw.reply.type('application/json').send('{"ok":true,"secret":1}');
        return { status: 200 };
      },
    }),
    defineRoute({
      ...base,
      id: 'planted.status',
      path: path('status'),
      handler: async (c) => {
        c.raw.reply.code(202).type('application/json').send('{"ok":true}');
        return { status: 200 };
      },
    }),
    defineRoute({
      ...base,
      id: 'planted.leak',
      path: path('leak'),
      output: { 200: z.object({ ok: z.boolean(), id: z.string() }) },
      handler: async (c) => {
        const { rows } = await c.app.db.tx({ hospital: 2 }, (t) =>
          t.client.query<{ id: string }>('select patient_id as id from identity.patient limit 1'),
        );
        return { status: 200, body: { ok: true, id: rows[0]?.id } };
      },
    }),
    defineRoute({
      ...base,
      id: 'planted.write',
      path: path('write'),
      handler: async (c) => {
        await c.app.db.tx({ hospital: 2 }, (t) => t.client.query('update identity.patient set lang = lang'));
        return { status: 200, body: { ok: true } };
      },
    }),
    defineRoute({
      ...base,
      id: 'planted.talk',
      path: path('talk'),
      handler: async (c) => {
        c.app.log.info({ text: c.body.text }, 'typed');
        return { status: 200, body: { ok: true } };
      },
    }),
  ],
});
