import { defineRoute } from '#platform/http/route.ts';
import {
  answerHelp,
  askForCode,
  changeDevice,
  confirmDevice,
  endDevice,
  listDevices,
  ownDevice,
} from '../app/devices.ts';
import { askForHelp, signOfLife } from '../app/sittings.ts';
import * as contract from '../contract.ts';
import { stayed } from '../contract-sitting.ts';
import { deviceCookie, presented } from './device-cookie.ts';
import { shownCode, someKiosk } from './examples.ts';
import { atDevice, DEVICE_ERRORS, open, outsider } from './inside.ts';

const permission = 'kiosk.manage';
const base = '/api/h/:hospital/kiosk/devices';
const self = '/api/h/:hospital/kiosk/self';
const face = (campus: string) => ({ name: '门诊大厅 1 号', campus, stands: '大门左手', idleSeconds: 60 });
const ok = { status: 200, body: { ok: true } } as const;

export const deviceRoutes = [
  defineRoute({
    id: 'kiosk.ask',
    method: 'POST',
    path: self,
    public: open,
    summary: { zh: '自助机申请配对码', en: 'A kiosk asks for the code it shows, and gets its token as a cookie' },
    output: { 200: contract.ownDeviceSchema },
    errors: ['kiosk.devices_waiting'],
    door: { example: async () => ({}), outsider },
    handler: async (c) => {
      const { token, device } = await c.tx((t) => askForCode(t, c.actor, c.now));
      const headers = deviceCookie(token, c.hospital, c.raw.request.protocol === 'https');
      return { status: 200, body: device, headers };
    },
  }),
  defineRoute({
    id: 'kiosk.self',
    method: 'GET',
    path: self,
    public: open,
    summary: { zh: '本机是哪台自助机', en: 'What this kiosk is' },
    output: { 200: contract.ownDeviceSchema },
    door: { example: async (d) => ({ headers: (await someKiosk(d)).headers }), outsider },
    handler: async (c) => {
      const { token } = presented(c.raw.request);
      const device = await c.tx((t) => ownDevice(t, c.app, token, c.now, c.lang));
      const keeps = token !== null && device.state !== 'unknown';
      const headers = keeps ? deviceCookie(token, c.hospital, c.raw.request.protocol === 'https') : {};
      return { status: 200, body: device, headers };
    },
  }),
  defineRoute({
    id: 'kiosk.seen',
    method: 'POST',
    path: `${self}/seen`,
    public: open,
    summary: { zh: '自助机报告自己在工作', en: 'A kiosk says that it works' },
    output: { 200: stayed },
    errors: DEVICE_ERRORS,
    door: { example: async (d) => ({ headers: (await someKiosk(d)).headers }), outsider },
    handler: async (c) => {
      await atDevice(c, signOfLife);
      return ok;
    },
  }),
  defineRoute({
    id: 'kiosk.help',
    method: 'POST',
    path: `${self}/help`,
    public: open,
    summary: { zh: '在自助机上呼叫工作人员', en: 'Somebody at a kiosk asks for staff' },
    output: { 200: stayed },
    errors: DEVICE_ERRORS,
    door: { example: async (d) => ({ headers: (await someKiosk(d)).headers }), outsider },
    handler: async (c) => {
      await atDevice(c, askForHelp);
      return ok;
    },
  }),
  defineRoute({
    id: 'kiosk.devices',
    method: 'GET',
    path: base,
    permission,
    summary: { zh: '自助机清单', en: 'The kiosks in use and how each is' },
    output: { 200: contract.devicesSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listDevices(t, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'kiosk.confirm',
    method: 'POST',
    path: `${base}/confirm`,
    permission,
    summary: { zh: '确认配对码，登记自助机', en: 'Confirm the code of a kiosk and say where it stands' },
    input: { body: contract.confirmBody },
    output: { 201: contract.doneSchema },
    errors: ['kiosk.code_unknown', 'kiosk.campus_unknown'],
    create: true,
    door: {
      example: async (d) => ({ body: { code: await shownCode(d), ...face((await someKiosk(d)).campus) } }),
      outsider: 403,
    },
    handler: (c) => {
      const { code, ...wanted } = c.body;
      return c.tx(async (t) => ({ status: 201, body: await confirmDevice(t, code, wanted, c.actor, c.now) }));
    },
  }),
  defineRoute({
    id: 'kiosk.change',
    method: 'PUT',
    path: `${base}/:id`,
    permission,
    summary: { zh: '改自助机的名称、位置和等待时间', en: 'Change name, place and patience of a kiosk' },
    input: { params: contract.params, body: contract.changeBody },
    output: { 200: contract.doneSchema },
    errors: ['kiosk.unknown', 'kiosk.changed', 'kiosk.campus_unknown'],
    door: {
      example: async (d) => {
        const { id, campus } = await someKiosk(d);
        return { params: { id }, body: { version: 1, ...face(campus) } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { version, ...wanted } = c.body;
      const ask = { id: c.params.id, version, face: wanted };
      return { status: 200, body: await c.tx((t) => changeDevice(t, ask, c.actor, c.now)) };
    },
  }),
  defineRoute({
    id: 'kiosk.end',
    method: 'POST',
    path: `${base}/:id/end`,
    permission,
    summary: { zh: '停用一台自助机', en: 'Take a kiosk out of use' },
    input: { params: contract.params },
    output: { 200: contract.doneSchema },
    errors: ['kiosk.unknown'],
    door: { example: async (d) => ({ params: { id: (await someKiosk(d)).id } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => endDevice(t, c.params.id, c.actor, c.now)) }),
  }),
  defineRoute({
    id: 'kiosk.help_answer',
    method: 'POST',
    path: `${base}/:id/helped`,
    permission,
    summary: { zh: '有人去自助机帮忙了', en: 'Somebody goes to the kiosk that called' },
    input: { params: contract.params },
    output: { 200: contract.doneSchema },
    errors: ['kiosk.unknown'],
    door: {
      example: async (d) => {
        const { id } = await someKiosk(d);
        await d.rows('update kiosk.device set help_at = $2 where id = $1', [id, d.now]);
        return { params: { id } };
      },
      outsider: 403,
    },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => answerHelp(t, c.params.id, c.actor, c.now)) }),
  }),
];
