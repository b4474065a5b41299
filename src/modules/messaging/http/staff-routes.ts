import { z } from 'zod';
import { accountOf } from '#platform/http/actor.ts';
import { type AnyRoute, type DoorContext, defineRoute } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import {
  knowAtDingtalk,
  peopleAtDingtalk,
  readReminder,
  readReminders,
  unreadReminderCount,
} from '../app/staff-inbox.ts';
import { tellPeople } from '../app/tell-people.ts';
import { dingtalkBody, dingtalkPeople, staffReminders, unreadCount } from '../contract-staff.ts';
import { staffMessagesOf } from '../db/staff-messages.ts';

const base = '/api/h/:hospital/messaging';
const own = 'every member of staff reads their own reminders and nobody else’s';

async function aReminder(d: DoorContext): Promise<string> {
  const account = accountOf(d.actor) as string;
  const words = { zh: '演示提醒', en: 'Demo reminder' };
  return d.app.db.tx({ hospital: d.hospital }, async (t) => {
    const notice = { accounts: [account], dedupe: newId(), title: words, body: words, link: '/staff' };
    await tellPeople(t, notice, d.now);
    return (await staffMessagesOf(t, account, 1))[0]?.id as string;
  });
}

export const staffRoutes: AnyRoute[] = [
  defineRoute({
    id: 'messaging.reminders',
    method: 'GET',
    path: `${base}/reminders`,
    signedIn: own,
    summary: { zh: '我的提醒（工作人员）', en: 'My reminders (staff)' },
    output: { 200: staffReminders },
    door: {
      example: async () => ({}),
      insider: 'staff',
      outsider: 'none: everybody sees only what they were told themselves',
    },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readReminders(t, c.actor, c.lang)) }),
  }),
  defineRoute({
    id: 'messaging.unread_reminders',
    method: 'GET',
    path: `${base}/reminders/unread`,
    signedIn: own,
    summary: { zh: '我的未读提醒数（工作人员）', en: 'How many of my reminders are unread (staff)' },
    output: { 200: unreadCount },
    door: {
      example: async () => ({}),
      insider: 'staff',
      outsider: 'none: everybody sees only what they were told themselves',
    },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => unreadReminderCount(t, c.actor)) }),
  }),
  defineRoute({
    id: 'messaging.read_reminder',
    method: 'POST',
    path: `${base}/reminders/:id/read`,
    signedIn: own,
    summary: { zh: '提醒标为已读', en: 'Mark a reminder as read' },
    input: { params: z.object({ id: z.guid() }) },
    output: { 204: null },
    errors: ['messaging.reminder_not_found'],
    door: { example: async (d) => ({ params: { id: await aReminder(d) } }), insider: 'staff', outsider: 404 },
    handler: async (c) => {
      await c.tx((t) => readReminder(t, c.actor, c.params.id, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'messaging.dingtalk_people',
    method: 'GET',
    path: `${base}/dingtalk-people`,
    permission: 'messaging.channels',
    summary: { zh: '工作人员的钉钉标识', en: 'Which ids members of staff have at DingTalk' },
    output: { 200: dingtalkPeople },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => peopleAtDingtalk(t)) }),
  }),
  defineRoute({
    id: 'messaging.know_at_dingtalk',
    method: 'PUT',
    path: `${base}/dingtalk-people/:account`,
    permission: 'messaging.channels',
    summary: { zh: '登记工作人员的钉钉标识', en: 'Note the id of a member of staff at DingTalk' },
    input: { params: z.object({ account: z.guid() }), body: dingtalkBody },
    output: { 204: null },
    errors: ['messaging.staff_unknown'],
    door: {
      example: async (d) => ({ params: { account: accountOf(d.actor) }, body: { unionId: 'demoUnionId' } }),
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => knowAtDingtalk(t, c.params.account, c.body.unionId, c.actor, c.now));
      return { status: 204 };
    },
  }),
];
