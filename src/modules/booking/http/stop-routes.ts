import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { previewStop } from '../app/preview-stop.ts';
import { listRequests, listStops } from '../app/stop-progress.ts';
import { askToStop, decideRequest, stopNow } from '../app/stop-requests.ts';
import {
  asked,
  askStopBody,
  decideRequestBody,
  requestDecided,
  requestList,
  stopBody,
  stopList,
  stopPreview,
  stopped,
  stopWishQuery,
} from '../contract-stop.ts';
import { askExample, halfDay, openRequest, stopExample } from './stop-examples.ts';

const rota = 'booking.rota';
const approve = 'booking.stop.approve';
const base = '/api/h/:hospital/booking';
const idParams = z.object({ id: z.guid() });
const STOP_ERRORS = [
  'booking.session_unknown',
  'booking.session_state',
  'booking.joint_only_as_one',
  'booking.substitute_not_equal',
  'booking.joint_no_substitute',
];

export const stopRoutes = [
  defineRoute({
    id: 'booking.stop_preview',
    method: 'GET',
    path: `${base}/sessions/:id/stop`,
    permission: rota,
    summary: { zh: '停诊预览：涉及谁、怎么安排', en: 'What stopping a clinic would do for everybody' },
    input: { params: idParams, query: stopWishQuery },
    output: { 200: stopPreview },
    errors: STOP_ERRORS.filter((code) => code !== 'booking.session_state'),
    door: { example: async (d) => ({ params: { id: (await halfDay(d)).session } }), outsider: 403 },
    handler: async (c) => {
      const wish = { substitute: c.query.substitute ?? null, offerNext: c.query.next === 'yes' };
      return { status: 200, body: await c.tx((t) => previewStop(t, c.params.id, wish, c.lang, c.now)) };
    },
  }),
  defineRoute({
    id: 'booking.stop',
    method: 'POST',
    path: `${base}/sessions/:id/stop`,
    permission: rota,
    summary: { zh: '停诊：关号、替诊或留号、通知', en: 'Stop a clinic: close, move or keep places, tell everybody' },
    input: { params: idParams, body: stopBody },
    output: { 201: stopped },
    errors: [...STOP_ERRORS, 'booking.approval_needed', 'booking.urgent_too_early', 'booking.request_exists'],
    create: true,
    door: { example: stopExample, outsider: 403 },
    handler: (c) =>
      c.tx(async (t) => {
        const ask = { ...c.body, session: c.params.id, by: c.actor };
        return { status: 201, body: await stopNow(c.app, t, ask, c.now) };
      }),
  }),
  defineRoute({
    id: 'booking.stop_ask',
    method: 'POST',
    path: `${base}/sessions/:id/stop-requests`,
    permission: rota,
    summary: { zh: '申请停诊（需另一人批准）', en: 'Ask for the approval of another person to stop a clinic' },
    input: { params: idParams, body: askStopBody },
    output: { 201: asked },
    errors: [
      'booking.session_unknown',
      'booking.session_state',
      'booking.joint_only_as_one',
      'booking.approval_not_needed',
      'booking.request_exists',
    ],
    create: true,
    door: { example: askExample, outsider: 403 },
    handler: (c) =>
      c.tx(async (t) => {
        const ask = { ...c.body, session: c.params.id, by: c.actor, mayStop: true };
        return { status: 201, body: await askToStop(c.app, t, ask, c.now) };
      }),
  }),
  defineRoute({
    id: 'booking.stops',
    method: 'GET',
    path: `${base}/stops`,
    permission: rota,
    summary: { zh: '近期停诊与进展', en: 'Clinics stopped lately, and how far everybody is' },
    output: { 200: stopList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listStops(t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.stop_requests',
    method: 'GET',
    path: `${base}/stop-requests`,
    permission: approve,
    summary: { zh: '停诊申请', en: 'Requests to stop a clinic' },
    output: { 200: requestList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => listRequests(c.app, t, c.actor, c.lang, c.now)),
    }),
  }),
  defineRoute({
    id: 'booking.stop_decide',
    method: 'POST',
    path: `${base}/stop-requests/:id/decide`,
    permission: approve,
    summary: { zh: '批准或不批准停诊', en: 'Approve or refuse a stop; an approved one is carried out at once' },
    input: { params: idParams, body: decideRequestBody },
    output: { 200: requestDecided },
    errors: [...STOP_ERRORS, 'booking.request_unknown', 'booking.request_decided', 'booking.request_same_person'],
    door: {
      example: async (d) => ({
        params: { id: await openRequest(d) },
        body: { verdict: 'approved', reason: '同意' },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      const decision = { ...c.body, id: c.params.id, by: c.actor };
      return { status: 200, body: await c.tx((t) => decideRequest(c.app, t, decision, c.now)) };
    },
  }),
];
