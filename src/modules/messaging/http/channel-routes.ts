import { z } from 'zod';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { changeCode } from '../app/change-code.ts';
import { listChannels, listCodes } from '../app/list-channels.ts';
import { addChannel, changeChain, changeChannel } from '../app/manage-channels.ts';
import { testChannel } from '../app/test-channel.ts';
import * as contract from '../contract-channels.ts';
import { freshChannel, freshWish } from './channel-examples.ts';

const permission = 'messaging.channels';
const base = '/api/h/:hospital/messaging';
const idParams = z.object({ id: z.guid() });
const refused = [
  'messaging.address_refused',
  'messaging.secret_shape',
  'messaging.simulator_outside_only',
  'messaging.channel_name_taken',
];

export const channelRoutes: AnyRoute[] = [
  defineRoute({
    id: 'messaging.channels',
    method: 'GET',
    path: `${base}/channels`,
    permission,
    summary: { zh: '消息通道、顺序与最近的失败', en: 'Message channels, their order and what failed lately' },
    output: { 200: contract.channelList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listChannels(c.app, t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'messaging.channel_add',
    method: 'POST',
    path: `${base}/channels`,
    permission,
    summary: { zh: '增加一个通道', en: 'Add a channel' },
    input: { body: contract.channelBody },
    output: { 201: contract.channelId },
    errors: refused,
    create: true,
    door: { example: async () => ({ body: freshWish() }), outsider: 403 },
    handler: (c) => c.tx((t) => addChannel(c.app, t, c.body, c.actor, c.now)),
  }),
  defineRoute({
    id: 'messaging.channel_change',
    method: 'PUT',
    path: `${base}/channels/:id`,
    permission,
    summary: { zh: '修改一个通道', en: 'Change a channel' },
    input: { params: idParams, body: contract.channelBody },
    output: { 200: contract.channelId },
    errors: [...refused, 'messaging.channel_unknown', 'messaging.channel_kind_stays', 'messaging.secret_again'],
    door: {
      example: async (d) => ({ params: { id: await freshChannel(d) }, body: freshWish() }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => changeChannel(c.app, t, { id: c.params.id, wish: c.body }, c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'messaging.channel_test',
    method: 'POST',
    path: `${base}/channels/:id/test`,
    permission,
    summary: { zh: '发一条测试消息', en: 'Send a test message' },
    input: { params: idParams, body: contract.testBody },
    output: { 200: contract.testAnswer },
    errors: ['messaging.channel_unknown'],
    door: {
      example: async (d) => ({ params: { id: await freshChannel(d) }, body: { phone: '10000000001' } }),
      outsider: 403,
    },
    handler: async (c) => {
      const wish = { hospital: c.hospital, channel: c.params.id, to: c.body };
      const { outcome, detail } = await testChannel(c.app, (fn) => c.tx(fn), wish, c.actor, c.now);
      return { status: 200, body: { outcome, code: detail } };
    },
  }),
  defineRoute({
    id: 'messaging.chain_change',
    method: 'PUT',
    path: `${base}/levels/:level`,
    permission,
    summary: { zh: '一级消息走哪些通道、何时不打扰', en: 'Which channels a level tries, and its quiet hours' },
    input: { params: contract.levelParams, body: contract.chainBody },
    output: { 200: contract.channelList },
    errors: [
      'messaging.channel_unknown',
      'messaging.channel_not_for_patients',
      'messaging.channel_twice',
      'messaging.critical_never_waits',
    ],
    door: {
      example: async (d) => ({
        params: { level: 'ordinary' },
        body: { channels: [await freshChannel(d)], quiet: null },
      }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx(async (t) => {
        await changeChain(t, { level: c.params.level, wish: c.body }, c.actor, c.now);
        return listChannels(c.app, t, c.lang, c.now);
      }),
    }),
  }),
  defineRoute({
    id: 'messaging.codes',
    method: 'GET',
    path: `${base}/refusal-codes`,
    permission,
    summary: { zh: '拒收代码表', en: 'What refusals of providers mean' },
    output: { 200: contract.codeList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listCodes(t, c.lang)) }),
  }),
  defineRoute({
    id: 'messaging.code_change',
    method: 'PUT',
    path: `${base}/refusal-codes`,
    permission,
    summary: { zh: '写下一个拒收代码的意思', en: 'Say what a refusal means' },
    input: { body: contract.codeBody },
    output: { 200: contract.codeList },
    door: {
      example: async () => ({
        body: { kind: 'http_template', code: 'E42', act: 'next', meaning: '核对', verified: true },
      }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx(async (t) => {
        await changeCode(t, c.body, c.actor, c.now);
        return listCodes(t, c.lang);
      }),
    }),
  }),
];
