import { z } from 'zod';
import { accountOf } from '#platform/http/actor.ts';
import { defineRoute } from '#platform/http/route.ts';
import { streamState } from '#platform/live/stream-state.ts';
import { callHelp, withdrawHelp } from '../app/call-help.ts';
import { ownHelp } from '../app/own-help.ts';
import { callBody, helpMoved, ownCall, ownHelp as ownHelpSchema } from '../contract-help.ts';
import { helpTopic } from '../domain/topics.ts';
import { openHelpCall, placeToCall } from './examples.ts';

const permission = 'servicedesk.call.self';
const base = '/api/h/:hospital/servicedesk/help';
const own = 'none: every account sees only its own call';

export const helpRoutes = [
  defineRoute({
    id: 'servicedesk.help_call',
    method: 'POST',
    path: base,
    permission,
    summary: { zh: '一键求助：请工作人员过来', en: 'Call somebody of the staff to where one is' },
    input: { body: callBody },
    output: { 201: ownCall },
    errors: ['servicedesk.help_place', 'servicedesk.help_open', 'servicedesk.help_often', 'identity.patient_not_found'],
    create: true,
    door: {
      example: async (d) => ({ body: { place: await placeToCall(d), patient: d.patient } }),
      outsider: 404,
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await callHelp(t, c.body, c.actor, c.now, c.lang) })),
  }),
  defineRoute({
    id: 'servicedesk.help_own',
    method: 'GET',
    path: `${base}/own`,
    permission,
    summary: { zh: '我的求助和我大概在哪里', en: 'The own call, and where one most likely is' },
    output: { 200: ownHelpSchema },
    door: { example: async () => ({}), outsider: own },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => ownHelp(t, c.actor, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'servicedesk.help_own_stream',
    method: 'GET',
    path: `${base}/own/stream`,
    permission,
    kind: 'stream',
    summary: { zh: '我的求助推送', en: 'The own call, live' },
    output: { 200: ownHelpSchema },
    door: { example: async () => ({}), outsider: own },
    handler: async (c) => {
      const { app, hospital, lang, actor } = c;
      const scope = { hospital, account: accountOf(actor) };
      return streamState(c, {
        topics: [helpTopic(hospital)],
        read: async () => ownHelpSchema.parse(await app.db.tx(scope, (t) => ownHelp(t, actor, app.clock.now(), lang))),
      });
    },
  }),
  defineRoute({
    id: 'servicedesk.help_withdraw',
    method: 'POST',
    path: `${base}/:id/withdraw`,
    permission,
    summary: { zh: '不用来了', en: 'Nobody needs to come any more' },
    input: { params: z.object({ id: z.guid() }) },
    output: { 200: helpMoved },
    errors: ['servicedesk.help_unknown'],
    door: { example: async (d) => ({ params: { id: await openHelpCall(d, 'own') } }), outsider: 404 },
    handler: async (c) => {
      const { id, state } = await c.tx((t) => withdrawHelp(t, c.params.id, c.actor, c.now));
      return { status: 200, body: { id, state } };
    },
  }),
];
