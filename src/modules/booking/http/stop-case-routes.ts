import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { acceptStop, declineStop, requireOwnCase } from '../app/answer-stop.ts';
import { noteCall } from '../app/call-back.ts';
import { requireOwnClinic } from '../app/own.ts';
import { callList as calls, ownStops } from '../app/stop-lists.ts';
import { ownClinics } from '../app/stop-progress.ts';
import { askToStop } from '../app/stop-requests.ts';
import {
  asked,
  askStopBody,
  callBody,
  callList,
  callNoted,
  ownClinicList,
  ownStopList,
  stopAnswered,
} from '../contract-stop.ts';
import { ownClinicExample, stoppedCase } from './stop-examples.ts';

const self = 'booking.book.self';
const desk = 'booking.desk';
const ask = 'booking.stop.ask';
const base = '/api/h/:hospital/booking';
const idParams = z.object({ id: z.guid() });
const CASE_ERRORS = ['booking.stop_case_unknown', 'booking.stop_case_over'];

export const stopCaseRoutes = [
  defineRoute({
    id: 'booking.own_stops',
    method: 'GET',
    path: `${base}/stop-cases`,
    permission: self,
    summary: { zh: '我的停诊安排', en: 'What became of oneself and family when a clinic was stopped' },
    output: { 200: ownStopList },
    door: { example: async () => ({}), outsider: 'none: everybody sees only their own' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => ownStops(t, c.lang, c.now)) }),
  }),
  answerRoute('accept', { zh: '同意替诊，或已知停诊', en: 'Agree to the substitute, or take note' }),
  answerRoute('decline', { zh: '不要替诊或留的号（不计爽约）', en: 'Decline the substitute or the kept place' }),
  defineRoute({
    id: 'booking.stop_calls',
    method: 'GET',
    path: `${base}/desk/stop-calls`,
    permission: desk,
    summary: { zh: '停诊回拨名单', en: 'Whom nobody has reached about a stopped clinic' },
    output: { 200: callList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => calls(c.app, t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.stop_call',
    method: 'POST',
    path: `${base}/desk/stop-calls/:id`,
    permission: desk,
    summary: { zh: '记下一次回拨', en: 'Write down a call about a stopped clinic' },
    input: { params: idParams, body: callBody },
    output: { 201: callNoted },
    errors: CASE_ERRORS,
    create: true,
    door: {
      example: async (d) => ({ params: { id: await stoppedCase(d) }, body: { outcome: 'no_answer' } }),
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const call = { ...c.body, case: c.params.id, by: c.actor };
        return { status: 201, body: await noteCall(c.app, t, call, c.now) };
      }),
  }),
  deskAnswerRoute('accept', { zh: '替患者同意替诊', en: 'Agree to the substitute for a patient' }),
  deskAnswerRoute('decline', { zh: '替患者不要替诊或留的号', en: 'Decline for a patient' }),
  defineRoute({
    id: 'booking.own_clinics',
    method: 'GET',
    path: `${base}/own-clinics`,
    permission: ask,
    summary: { zh: '我的门诊（医生）', en: 'A doctor’s own coming clinics' },
    output: { 200: ownClinicList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => {
      const practitioner = c.actor.kind === 'staff' ? c.actor.practitioner : null;
      return { status: 200, body: await c.tx((t) => ownClinics(c.app, t, practitioner, c.lang, c.now)) };
    },
  }),
  defineRoute({
    id: 'booking.own_clinic_stop_ask',
    method: 'POST',
    path: `${base}/own-clinics/:id/stop-requests`,
    permission: ask,
    summary: { zh: '医生申请停自己的门诊', en: 'A doctor asks that a clinic of their own is stopped' },
    input: { params: idParams, body: askStopBody },
    output: { 201: asked },
    errors: ['booking.session_unknown', 'booking.session_state', 'booking.request_exists'],
    create: true,
    door: { example: ownClinicExample, outsider: 403 },
    handler: (c) =>
      c.tx(async (t) => {
        const session = await requireOwnClinic(t, c.params.id, c.actor);
        const wish = { ...c.body, session, by: c.actor, mayStop: false };
        return { status: 201, body: await askToStop(c.app, t, wish, c.now) };
      }),
  }),
];

function answerRoute(answer: 'accept' | 'decline', summary: { zh: string; en: string }) {
  return defineRoute({
    id: `booking.stop_${answer}`,
    method: 'POST',
    path: `${base}/stop-cases/:id/${answer}`,
    permission: self,
    summary,
    input: { params: idParams },
    output: { 200: stopAnswered },
    errors: CASE_ERRORS,
    door: { example: async (d) => ({ params: { id: await stoppedCase(d) } }), outsider: 404 },
    handler: async (c) => {
      const body = await c.tx(async (t) => {
        await requireOwnCase(t, c.params.id);
        const act = answer === 'accept' ? acceptStop : declineStop;
        return act(t, c.params.id, c.actor, c.now);
      });
      return { status: 200, body };
    },
  });
}

function deskAnswerRoute(answer: 'accept' | 'decline', summary: { zh: string; en: string }) {
  return defineRoute({
    id: `booking.desk_stop_${answer}`,
    method: 'POST',
    path: `${base}/desk/stop-cases/:id/${answer}`,
    permission: desk,
    summary,
    input: { params: idParams },
    output: { 200: stopAnswered },
    errors: CASE_ERRORS,
    door: { example: async (d) => ({ params: { id: await stoppedCase(d) } }), outsider: 403 },
    handler: async (c) => {
      const act = answer === 'accept' ? acceptStop : declineStop;
      return { status: 200, body: await c.tx((t) => act(t, c.params.id, c.actor, c.now)) };
    },
  });
}
