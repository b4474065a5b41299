import { type AnyRoute, type DoorContext, defineRoute } from '#platform/http/route.ts';
import { calendarText } from '../app/calendar-text.ts';
import { changeCalendar, readOwnCalendar, renewCalendar, revokeCalendar } from '../app/own-calendar.ts';
import { readCalendar } from '../app/read-calendar.ts';
import * as contract from '../contract-calendar.ts';

const path = '/api/booking/calendar';
const signedIn = 'the calendar of one own account';
const outsider = 'none: everybody has only the calendar of their own account' as const;

async function anAddress(d: DoorContext): Promise<string> {
  const account = await d.rows<{ account_id: string }>(
    'select account_id from identity.account_patient where patient_id = $1',
    [d.patient],
  );
  const actor = {
    kind: 'patient',
    account: account[0]?.account_id ?? '',
    session: account[0]?.account_id ?? '',
  } as const;
  const made = await renewCalendar(
    d.app,
    { ...actor, permissions: new Set() },
    { withDoctor: true, lang: 'zh' },
    d.now,
  );
  return made.path.split('/').at(-1) ?? '';
}

export const calendarRoutes: AnyRoute[] = [
  defineRoute({
    id: 'booking.own_calendar',
    method: 'GET',
    path,
    signedIn,
    summary: { zh: '我的日历订阅', en: 'The calendar feed of this account' },
    output: { 200: contract.ownCalendar },
    errors: ['booking.calendar_no_sessions'],
    door: { example: async () => ({}), outsider },
    handler: async (c) => ({ status: 200, body: await readOwnCalendar(c.app, c.actor) }),
  }),
  defineRoute({
    id: 'booking.renew_calendar',
    method: 'POST',
    path,
    signedIn,
    summary: { zh: '生成或更换日历地址，只显示一次', en: 'Make the address of the calendar or a new one; shown once' },
    input: { body: contract.calendarWish },
    output: { 200: contract.calendarAddress },
    errors: ['booking.calendar_no_sessions'],
    door: { example: async () => ({ body: { withDoctor: true } }), outsider },
    handler: async (c) => {
      const wish = { withDoctor: c.body.withDoctor, lang: c.lang };
      return { status: 200, body: await renewCalendar(c.app, c.actor, wish, c.now) };
    },
  }),
  defineRoute({
    id: 'booking.change_calendar',
    method: 'PUT',
    path,
    signedIn,
    summary: { zh: '日历里写不写医生姓名', en: 'Whether the calendar names the doctor' },
    input: { body: contract.calendarWish },
    output: { 200: contract.ownCalendar },
    errors: ['booking.calendar_no_sessions', 'booking.calendar_unknown'],
    door: {
      example: async (d) => {
        await renewCalendar(d.app, d.actor, { withDoctor: false, lang: 'zh' }, d.now);
        return { body: { withDoctor: true } };
      },
      outsider,
    },
    handler: async (c) => ({ status: 200, body: await changeCalendar(c.app, c.actor, c.body.withDoctor, c.now) }),
  }),
  defineRoute({
    id: 'booking.revoke_calendar',
    method: 'POST',
    path: `${path}/revoke`,
    signedIn,
    summary: { zh: '停用日历地址', en: 'End the address of the calendar' },
    output: { 200: contract.ownCalendar },
    errors: ['booking.calendar_no_sessions'],
    door: { example: async () => ({}), outsider },
    handler: async (c) => ({ status: 200, body: await revokeCalendar(c.app, c.actor, c.now) }),
  }),
  defineRoute({
    id: 'booking.calendar',
    method: 'GET',
    path: `${path}/:file`,
    public: 'calendar programs cannot sign in; the address is the secret',
    summary: { zh: '日历订阅内容（iCalendar）', en: 'The calendar feed (iCalendar)' },
    input: { params: contract.calendarParams },
    output: { 200: null, 304: null },
    errors: ['booking.calendar_unknown'],
    kind: 'page',
    door: {
      example: async (d) => ({ params: { file: await anAddress(d) } }),
      outsider: 'none: whoever has the address',
    },
    handler: async (c) => {
      const calendar = await readCalendar(c.app, c.params.file.slice(0, -'.ics'.length), c.now);
      const { text, mark } = calendarText(calendar, c.now);
      const headers = { etag: mark, 'cache-control': 'private, no-cache' };
      const asked = c.raw.request.headers['if-none-match'] ?? '';
      if (asked === '*' || asked.split(',').some((one) => one.trim() === mark)) return { status: 304, headers };
      c.raw.reply.headers(headers).type('text/calendar; charset=utf-8').send(text);
      return { status: 200 };
    },
  }),
];
