import { z } from 'zod';
import { accountOf } from '#platform/http/actor.ts';
import { defineRoute } from '#platform/http/route.ts';
import { streamState } from '#platform/live/stream-state.ts';
import { endSign, readSign } from '../app/sign-call.ts';
import { readSignals, sendSignal } from '../app/signal.ts';
import * as contract from '../contract-sign.ts';
import { signTopic } from '../domain/topics.ts';
import { someSignCall } from './examples.ts';

const signedIn = 'the two sides of one call, a patient or a desk and an interpreter; nobody else finds it';
const base = '/api/h/:hospital/servicedesk/sign-calls/:id';
const params = z.object({ id: z.guid() });
const unknown = 'servicedesk.sign_unknown';
type Door = Parameters<Parameters<typeof defineRoute>[0]['door']['example']>[0];
const ownCall = async (d: Door) => ({ id: await someSignCall(d, 'own') });

export const signRoomRoutes = [
  defineRoute({
    id: 'servicedesk.sign_read',
    method: 'GET',
    path: base,
    signedIn,
    summary: { zh: '一次手语通话的状态', en: 'Where a sign-language call stands' },
    input: { params },
    output: { 200: contract.signCall },
    errors: [unknown],
    door: { example: async (d) => ({ params: await ownCall(d) }), outsider: 404 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => readSign(t, c.app.config, c.params.id, c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'servicedesk.sign_stream',
    method: 'GET',
    path: `${base}/stream`,
    signedIn,
    kind: 'stream',
    summary: { zh: '一次手语通话的状态：推送', en: 'Where a sign-language call stands, live' },
    input: { params },
    output: { 200: contract.signCall },
    errors: [unknown],
    door: { example: async (d) => ({ params: await ownCall(d) }), outsider: 404 },
    handler: async (c) => {
      const { app, hospital, actor } = c;
      const { id } = c.params;
      const scope = { hospital, account: accountOf(actor) };
      const read = () => app.db.tx(scope, (t) => readSign(t, app.config, id, actor, app.clock.now()));
      // Whoever is no side of it is refused as a problem, before the stream begins.
      await read();
      const topics = [signTopic(hospital, id)];
      return streamState(c, { topics, read: async () => contract.signCall.parse(await read()) });
    },
  }),
  defineRoute({
    id: 'servicedesk.sign_signals',
    method: 'GET',
    path: `${base}/signals`,
    signedIn,
    summary: { zh: '通话双方浏览器之间的信号和文字', en: 'What the two browsers of a call tell each other' },
    input: { params, query: contract.signalsQuery },
    output: { 200: contract.signals },
    errors: [unknown],
    door: { example: async (d) => ({ params: await ownCall(d), query: { after: 0 } }), outsider: 404 },
    handler: async (c) => {
      const ask = { call: c.params.id, after: c.query.after };
      return { status: 200, body: await c.tx((t) => readSignals(t, c.app.crypto, ask, c.actor)) };
    },
  }),
  defineRoute({
    id: 'servicedesk.sign_signal',
    method: 'POST',
    path: `${base}/signals`,
    signedIn,
    summary: { zh: '给对方浏览器发信号或文字', en: 'Tell the other browser of a call something' },
    input: { params, body: contract.signalBody },
    output: { 200: contract.signalSent },
    errors: [unknown, 'servicedesk.sign_over'],
    door: {
      example: async (d) => ({ params: await ownCall(d), body: { kind: 'text', body: '{"text":"您好"}' } }),
      outsider: 404,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => sendSignal(t, c.app.crypto, { call: c.params.id, ...c.body }, c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'servicedesk.sign_end',
    method: 'POST',
    path: `${base}/end`,
    signedIn,
    summary: { zh: '结束通话，或不再等', en: 'End the call, or give up waiting' },
    input: { params },
    output: { 200: contract.signCall },
    errors: [unknown, 'servicedesk.sign_over'],
    door: { example: async (d) => ({ params: await ownCall(d) }), outsider: 404 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => endSign(t, c.app.config, c.params.id, c.actor, c.now)),
    }),
  }),
];
