import { z } from 'zod';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { changeChoices, readChoices } from '../app/choices.ts';
import { notify } from '../app/notify.ts';
import { readInbox, readMessage } from '../app/read-inbox.ts';
import { Choices, ChoicesWish, InboxList, ReadAnswer } from '../contract.ts';

export const routes: AnyRoute[] = [
  defineRoute({
    id: 'messaging.inbox',
    method: 'GET',
    path: '/api/h/:hospital/messaging/inbox',
    permission: 'messaging.inbox.self',
    summary: { zh: '我的消息', en: 'My messages' },
    output: { 200: InboxList },
    door: { example: async () => ({}), outsider: 'none: everybody sees only the messages to their own patients' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readInbox(t, c.lang)) }),
  }),
  defineRoute({
    id: 'messaging.read',
    method: 'POST',
    path: '/api/h/:hospital/messaging/inbox/:id/read',
    permission: 'messaging.inbox.self',
    summary: { zh: '标记为已读', en: 'Mark a message as read' },
    input: { params: z.object({ id: z.uuid() }) },
    output: { 200: ReadAnswer },
    errors: ['messaging.message_not_found'],
    door: {
      example: async (d) => {
        const notice = { template: 'reminder', patient: d.patient, params: {}, dedupe: newId() } as const;
        const id = await d.app.db.tx({ hospital: d.hospital }, (t) => notify(t, notice, d.now));
        return { params: { id } };
      },
      outsider: 404,
    },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readMessage(t, c.params.id, c.now)) }),
  }),
  defineRoute({
    id: 'messaging.choices',
    method: 'GET',
    path: '/api/messaging/choices',
    permission: 'messaging.inbox.self',
    summary: { zh: '我收哪些提醒', en: 'Which reminders I get' },
    output: { 200: Choices },
    door: { example: async () => ({}), outsider: 'none: everybody sees only their own account' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readChoices(t)) }),
  }),
  defineRoute({
    id: 'messaging.change_choices',
    method: 'PUT',
    path: '/api/messaging/choices',
    permission: 'messaging.inbox.self',
    summary: { zh: '打开或关闭一种提醒', en: 'Switch a kind of reminder on or off' },
    input: { body: ChoicesWish },
    output: { 200: Choices },
    door: {
      example: async () => ({ body: { reminder_soon: false } }),
      outsider: 'none: everybody changes only their own account',
    },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => changeChoices(t, c.actor, c.body, c.now)) }),
  }),
];
