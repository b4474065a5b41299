import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { streamState } from '#platform/live/stream-state.ts';
import { askSign, mySign, takeSign } from '../app/sign-call.ts';
import { readSignLine } from '../app/sign-line.ts';
import { askBody, mySign as mySchema, signCall, signLine } from '../contract-sign.ts';
import { signLineTopic } from '../domain/topics.ts';
import { noSignCall, someSignCall } from './examples.ts';

const interpreter = 'servicedesk.sign';
const base = '/api/h/:hospital/servicedesk/sign-calls';

export const signRoutes = [
  defineRoute({
    id: 'servicedesk.sign_ask',
    method: 'POST',
    path: base,
    permission: 'servicedesk.call.self',
    summary: { zh: '呼叫手语翻译', en: 'Call a sign-language interpreter' },
    input: { body: askBody },
    output: { 201: signCall },
    errors: ['servicedesk.sign_open', 'identity.patient_not_found'],
    create: true,
    door: {
      example: async (d) => {
        await noSignCall(d);
        return { body: { patient: d.patient } };
      },
      outsider: 404,
    },
    handler: (c) =>
      c.tx(async (t) => ({
        status: 201,
        body: await askSign(t, c.app.config, { ...c.body, byDesk: false }, c.actor, c.now),
      })),
  }),
  defineRoute({
    id: 'servicedesk.sign_ask_desk',
    method: 'POST',
    path: `${base}/desk`,
    permission: 'servicedesk.help',
    summary: { zh: '窗口代为呼叫手语翻译', en: 'Call an interpreter for whoever stands at the desk' },
    output: { 201: signCall },
    errors: ['servicedesk.sign_open'],
    create: true,
    door: {
      example: async (d) => {
        await noSignCall(d);
        return {};
      },
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => ({ status: 201, body: await askSign(t, c.app.config, { byDesk: true }, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'servicedesk.sign_mine',
    method: 'GET',
    path: `${base}/mine`,
    signedIn: 'the call in which one waits or speaks oneself',
    summary: { zh: '我正在等的或进行中的手语通话', en: 'The call in which one waits or speaks' },
    output: { 200: mySchema },
    door: { example: async () => ({}), outsider: 'none: every account sees only its own call' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => mySign(t, c.app.config, c.actor, c.now)) }),
  }),
  defineRoute({
    id: 'servicedesk.sign_line',
    method: 'GET',
    path: base,
    permission: interpreter,
    summary: { zh: '等手语翻译的人和今天的记录', en: "Who waits for an interpreter, and today's log" },
    output: { 200: signLine },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readSignLine(t, c.actor, c.now)) }),
  }),
  defineRoute({
    id: 'servicedesk.sign_line_stream',
    method: 'GET',
    path: `${base}/stream`,
    permission: interpreter,
    kind: 'stream',
    summary: { zh: '等手语翻译的人：推送', en: 'Who waits for an interpreter, live' },
    output: { 200: signLine },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => {
      const { app, hospital, actor } = c;
      const read = () => app.db.tx({ hospital }, (t) => readSignLine(t, actor, app.clock.now()));
      return streamState(c, { topics: [signLineTopic(hospital)], read: async () => signLine.parse(await read()) });
    },
  }),
  defineRoute({
    id: 'servicedesk.sign_take',
    method: 'POST',
    path: `${base}/:id/take`,
    permission: interpreter,
    summary: { zh: '接起手语通话', en: 'Take a sign-language call' },
    input: { params: z.object({ id: z.guid() }) },
    output: { 200: signCall },
    errors: ['servicedesk.sign_taken', 'servicedesk.sign_busy'],
    door: { example: async (d) => ({ params: { id: await someSignCall(d, 'waiting') } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => takeSign(t, c.app.config, c.params.id, c.actor, c.now)),
    }),
  }),
];
