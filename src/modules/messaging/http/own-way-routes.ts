import type { Actor } from '#platform/http/actor.ts';
import { type AnyRoute, type DoorContext, defineRoute } from '#platform/http/route.ts';
import { linkWechat, unlinkWechat } from '../app/link-wechat.ts';
import { readOwnWays } from '../app/own-ways.ts';
import { giveEmail, proveEmail, removeEmail } from '../app/prove-email.ts';
import { addDevice, removeDevice } from '../app/push-devices.ts';
import * as contract from '../contract-ways.ts';
import { offered } from './channel-examples.ts';

const permission = 'messaging.inbox.self';
const base = '/api/h/:hospital/messaging';
const outsider = 'none: everybody sees and changes only their own account' as const;
const tooOften = ['messaging.email_not_offered', 'messaging.email_code_too_often', 'messaging.email_code_unsent'];

function patientOf(actor: Actor): Extract<Actor, { kind: 'patient' }> {
  if (actor.kind !== 'patient') throw new Error('only patients say where they want to be reached');
  return actor;
}

const browser = {
  endpoint: 'http://127.0.0.1:1/push/door',
  keys: {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
};

async function askedCode(d: DoorContext): Promise<string> {
  await offered(d, 'email');
  const body = { address: 'door@demo.example', consent: true };
  const answer = await d.send(permission, 'POST', `/api/h/${d.hospital}/messaging/email`, body);
  return (answer.body as { devCode?: string }).devCode ?? '';
}

/** Where a patient wants to be reached beside the phone. */
export const ownWayRoutes: AnyRoute[] = [
  defineRoute({
    id: 'messaging.own_ways',
    method: 'GET',
    path: `${base}/ways`,
    permission,
    summary: { zh: '除了短信，还从哪里收消息', en: 'Where I get messages beside the phone' },
    output: { 200: contract.OwnWays },
    door: { example: async () => ({}), outsider },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readOwnWays(c.app, t)) }),
  }),
  defineRoute({
    id: 'messaging.email_ask',
    method: 'POST',
    path: `${base}/email`,
    permission,
    summary: { zh: '留下邮箱并要验证码', en: 'Give an e-mail address and ask for its code' },
    input: { body: contract.EmailWish },
    output: { 200: contract.EmailAsked },
    errors: tooOften,
    door: {
      example: async (d) => {
        await offered(d, 'email');
        return { body: { address: 'door@demo.example', consent: true } };
      },
      outsider,
    },
    handler: async (c) => {
      const wish = { hospital: c.hospital, address: c.body.address, lang: c.lang };
      return { status: 200, body: await giveEmail(c.app, (fn) => c.tx(fn), wish, patientOf(c.actor), c.now) };
    },
  }),
  defineRoute({
    id: 'messaging.email_prove',
    method: 'POST',
    path: `${base}/email/code`,
    permission,
    summary: { zh: '填验证码，确认邮箱', en: 'Prove the e-mail address by its code' },
    input: { body: contract.EmailCode },
    output: { 200: contract.OwnWays },
    errors: ['messaging.email_code_wrong'],
    door: { example: async (d) => ({ body: { code: await askedCode(d) } }), outsider },
    handler: async (c) => {
      await proveEmail(c.app, (fn) => c.tx(fn), c.body.code, patientOf(c.actor), c.now);
      return { status: 200, body: await c.tx((t) => readOwnWays(c.app, t)) };
    },
  }),
  defineRoute({
    id: 'messaging.email_remove',
    method: 'DELETE',
    path: `${base}/email`,
    permission,
    summary: { zh: '不再发到邮箱', en: 'No more e-mail' },
    output: { 200: contract.OwnWays },
    door: { example: async () => ({}), outsider },
    handler: (c) =>
      c.tx(async (t) => {
        await removeEmail(t, patientOf(c.actor), c.now);
        return { status: 200, body: await readOwnWays(c.app, t) };
      }),
  }),
  defineRoute({
    id: 'messaging.push_on',
    method: 'POST',
    path: `${base}/push`,
    permission,
    summary: { zh: '在这台设备上显示通知', en: 'Show notifications on this device' },
    input: { body: contract.PushWish },
    output: { 200: contract.OwnWays },
    errors: ['messaging.push_not_offered', 'messaging.push_too_many', 'messaging.address_refused'],
    door: {
      example: async (d) => {
        await offered(d, 'web_push');
        return { body: browser };
      },
      outsider,
    },
    handler: (c) =>
      c.tx(async (t) => {
        await addDevice(c.app, t, c.body, patientOf(c.actor), c.now);
        return { status: 200, body: await readOwnWays(c.app, t) };
      }),
  }),
  defineRoute({
    id: 'messaging.push_off',
    method: 'POST',
    path: `${base}/push/end`,
    permission,
    summary: { zh: '这台设备不再显示通知', en: 'No more notifications on this device' },
    input: { body: contract.PushEnd },
    output: { 200: contract.OwnWays },
    door: { example: async () => ({ body: { endpoint: browser.endpoint } }), outsider },
    handler: (c) =>
      c.tx(async (t) => {
        await removeDevice(c.app, t, c.body.endpoint, patientOf(c.actor), c.now);
        return { status: 200, body: await readOwnWays(c.app, t) };
      }),
  }),
  defineRoute({
    id: 'messaging.wechat_link',
    method: 'POST',
    path: `${base}/wechat`,
    permission,
    summary: { zh: '绑定微信', en: 'Link WeChat' },
    input: { body: contract.WechatWish },
    output: { 200: contract.OwnWays },
    errors: ['messaging.wechat_not_offered', 'messaging.wechat_code_refused'],
    door: {
      example: async (d) => {
        await offered(d, 'wechat');
        return { body: { code: 'door-code' } };
      },
      outsider,
    },
    handler: async (c) => {
      await linkWechat(c.app, (fn) => c.tx(fn), c.body.code, patientOf(c.actor), c.now);
      return { status: 200, body: await c.tx((t) => readOwnWays(c.app, t)) };
    },
  }),
  defineRoute({
    id: 'messaging.wechat_unlink',
    method: 'DELETE',
    path: `${base}/wechat`,
    permission,
    summary: { zh: '解绑微信', en: 'Unlink WeChat' },
    output: { 200: contract.OwnWays },
    door: { example: async () => ({}), outsider },
    handler: (c) =>
      c.tx(async (t) => {
        await unlinkWechat(t, patientOf(c.actor), c.now);
        return { status: 200, body: await readOwnWays(c.app, t) };
      }),
  }),
];
