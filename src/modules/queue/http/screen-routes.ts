import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { streamState } from '#platform/live/stream-state.ts';
import { beat } from '../app/beat.ts';
import { askForCode, changeScreen, confirmScreen, listScreens, ownScreen, revokeScreen } from '../app/screens.ts';
import * as contract from '../contract-screens.ts';
import { screenTopic } from '../domain/topics.ts';
import { someWaitingArea as someArea } from './door-fixtures.ts';
import { screenCookie, screenToken } from './screen-cookie.ts';
import { pairedScreen, shownCode, someFace } from './screen-examples.ts';

const permission = 'queue.screens';
const base = '/api/h/:hospital/queue/screens';
const self = `${base}/self`;
const open = 'a screen has no account: it shows a code until somebody of the hospital confirms it';
const params = z.object({ id: z.guid() });

export const screenRoutes = [
  defineRoute({
    id: 'queue.screen_ask',
    method: 'POST',
    path: self,
    public: open,
    summary: { zh: '屏幕申请配对码', en: 'A screen asks for the code it shows, and gets its token as a cookie' },
    output: { 200: contract.ownScreenSchema },
    errors: ['queue.screens_waiting'],
    door: { example: async () => ({}), outsider: `none: ${open}` },
    handler: async (c) => {
      const { token, screen } = await c.tx((t) => askForCode(t, c.actor, c.now));
      const headers = screenCookie(token, c.hospital, c.raw.request.protocol === 'https');
      return { status: 200, body: screen, headers };
    },
  }),
  defineRoute({
    id: 'queue.screen_self',
    method: 'GET',
    path: self,
    public: open,
    summary: { zh: '本屏该显示什么', en: 'What this screen is to show' },
    output: { 200: contract.ownScreenSchema },
    door: { example: async () => ({}), outsider: `none: ${open}` },
    handler: async (c) => {
      const token = screenToken(c.raw.request);
      const { screen } = await c.tx((t) => ownScreen(t, token, c.now));
      const keeps = token !== null && screen.state !== 'unknown';
      const headers = keeps ? screenCookie(token, c.hospital, c.raw.request.protocol === 'https') : {};
      return { status: 200, body: screen, headers };
    },
  }),
  defineRoute({
    id: 'queue.screen_self_stream',
    method: 'GET',
    path: `${self}/stream`,
    public: open,
    kind: 'stream',
    summary: { zh: '本屏该显示什么：推送', en: 'What this screen is to show, live' },
    output: { 200: contract.ownScreenSchema },
    door: { example: async () => ({}), outsider: `none: ${open}` },
    handler: async (c) => {
      const { app, hospital } = c;
      const token = screenToken(c.raw.request);
      const read = () => app.db.tx({ hospital }, (t) => ownScreen(t, token, app.clock.now()));
      const { id } = await read();
      return streamState(c, {
        topics: id === null ? [] : [screenTopic(hospital, id)],
        read: async () => contract.ownScreenSchema.parse((await read()).screen),
      });
    },
  }),
  defineRoute({
    id: 'queue.screen_beat',
    method: 'POST',
    path: `${self}/beat`,
    public: open,
    summary: { zh: '屏幕每分钟报一次平安', en: 'A screen says each minute that it is on and what stands on it' },
    input: { body: contract.beatBody },
    output: { 204: null },
    door: {
      example: async (d) => ({ body: { shows: 'area', place: await someArea(d), live: true } }),
      outsider: `none: ${open}`,
    },
    handler: async (c) => {
      const token = screenToken(c.raw.request);
      await c.tx((t) => beat(t, token, c.body, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'queue.screens',
    method: 'GET',
    path: base,
    permission,
    summary: { zh: '屏幕清单', en: 'The screens that hang' },
    output: { 200: contract.screensSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listScreens(t, c.now)) }),
  }),
  defineRoute({
    id: 'queue.screen_confirm',
    method: 'POST',
    path: `${base}/confirm`,
    permission,
    summary: { zh: '确认配对码，选显示内容', en: 'Confirm the code of a screen and say what it shows' },
    input: { body: contract.confirmBody },
    output: { 201: contract.screenSchema },
    errors: ['queue.screen_code_unknown', 'queue.screen_place'],
    create: true,
    door: { example: async (d) => ({ body: { code: await shownCode(d), ...(await someFace(d)) } }), outsider: 403 },
    handler: (c) => {
      const { code, ...face } = c.body;
      return c.tx(async (t) => ({ status: 201, body: await confirmScreen(t, code, face, c.actor, c.now) }));
    },
  }),
  defineRoute({
    id: 'queue.screen_change',
    method: 'PUT',
    path: `${base}/:id`,
    permission,
    summary: { zh: '改屏幕显示的内容', en: 'Change what a screen shows' },
    input: { params, body: contract.changeBody },
    output: { 200: contract.screenSchema },
    errors: ['queue.screen_unknown', 'queue.screen_changed', 'queue.screen_place'],
    door: {
      example: async (d) => {
        const { id, version } = await pairedScreen(d);
        return { params: { id }, body: { version, ...(await someFace(d)) } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { version, ...face } = c.body;
      return {
        status: 200,
        body: await c.tx((t) => changeScreen(t, c.params.id, version, face, c.actor, c.now)),
      };
    },
  }),
  defineRoute({
    id: 'queue.screen_revoke',
    method: 'POST',
    path: `${base}/:id/revoke`,
    permission,
    summary: { zh: '解除一块屏', en: 'Take a screen off' },
    input: { params },
    output: { 200: contract.screenSchema },
    errors: ['queue.screen_unknown'],
    door: { example: async (d) => ({ params: { id: (await pairedScreen(d)).id } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => revokeScreen(t, c.params.id, c.actor, c.now)),
    }),
  }),
];
