import { z } from 'zod';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { noteCall, phoneList } from '../app/phone-list.ts';
import { callBody, callNoted, phoneListAnswer } from '../contract-channels.ts';
import { someMessage } from './channel-examples.ts';

const permission = 'messaging.phone_list';
const base = '/api/h/:hospital/messaging/unreached';

export const phoneListRoutes: AnyRoute[] = [
  defineRoute({
    id: 'messaging.unreached',
    method: 'GET',
    path: base,
    permission,
    summary: { zh: '要打电话告知的患者', en: 'Patients to be told by telephone' },
    output: { 200: phoneListAnswer },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => phoneList(t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'messaging.call_unreached',
    method: 'POST',
    path: `${base}/:id/calls`,
    permission,
    summary: { zh: '记下一次电话', en: 'Note a telephone call' },
    input: { params: z.object({ id: z.guid() }), body: callBody },
    output: { 201: callNoted },
    errors: ['messaging.message_not_found'],
    create: true,
    door: {
      example: async (d) => ({ params: { id: await someMessage(d) }, body: { outcome: 'no_answer' } }),
      outsider: 403,
    },
    handler: (c) => c.tx((t) => noteCall(t, { message: c.params.id, outcome: c.body.outcome, by: c.actor }, c.now)),
  }),
];
