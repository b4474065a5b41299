import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { actOnEncounter, type DoctorAct } from '../app/act-on-encounter.ts';
import { callNext } from '../app/call-next.ts';
import { closeSession } from '../app/close-session.ts';
import { doctorToday } from '../app/doctor-today.ts';
import { closeBody, closedSchema, doctorTodaySchema, encounterSchema } from '../contract.ts';
import { calledToday, inRoomToday, sessionToClose, waitingToday } from './door-fixtures.ts';

const params = z.object({ id: z.guid() });

const act = (word: string, what: DoctorAct, zh: string, en: string, example: typeof calledToday) =>
  defineRoute({
    id: `queue.${what}`,
    method: 'POST',
    path: `/api/h/:hospital/queue/encounters/:id/${word}`,
    permission: 'queue.doctor',
    summary: { zh, en },
    input: { params },
    output: { 200: encounterSchema },
    errors: ['queue.encounter_not_found', 'queue.not_your_session', 'queue.session_closed', 'queue.wrong_state'],
    door: { example: async (d) => ({ params: { id: (await example(d)).encounter } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => actOnEncounter(t, c.params.id, what, c.actor, c.now)),
    }),
  });

export const doctorRoutes = [
  defineRoute({
    id: 'queue.doctor_today',
    method: 'GET',
    path: '/api/h/:hospital/queue/doctor/today',
    permission: 'queue.doctor',
    summary: { zh: '医生今天的出诊和候诊名单', en: 'The sessions and lines of the doctor today' },
    output: { 200: doctorTodaySchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => doctorToday(t, c.app.crypto, c.actor, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'queue.call_next',
    method: 'POST',
    path: '/api/h/:hospital/queue/sessions/:id/call-next',
    permission: 'queue.doctor',
    summary: { zh: '叫下一位', en: 'Call the next person' },
    input: { params },
    output: { 200: encounterSchema },
    errors: [
      'queue.session_not_found',
      'queue.not_your_session',
      'queue.session_closed',
      'queue.line_stopped',
      'queue.nobody_waiting',
      'queue.someone_called',
      'queue.room_occupied',
    ],
    door: { example: async (d) => ({ params: { id: (await waitingToday(d)).session } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => callNext(t, c.params.id, c.actor, c.now)) }),
  }),
  act('recall', 'recall', '重叫', 'Call the same person again', calledToday),
  act('start', 'start', '开始接诊', 'The person is in the room', calledToday),
  act('finish', 'finish', '结束就诊', 'The visit is done', inRoomToday),
  act('tests', 'send_to_tests', '送检：去做检查，做完回来', 'Send to tests; the visit stays open', inRoomToday),
  act('absent', 'pass', '过号：叫了没有来', 'Called and did not come', calledToday),
  defineRoute({
    id: 'queue.close',
    method: 'POST',
    path: '/api/h/:hospital/queue/sessions/:id/close',
    permission: 'queue.doctor',
    summary: { zh: '结束出诊，交代每一个号', en: 'Close the session and account for everybody' },
    input: { params, body: closeBody.optional() },
    output: { 200: closedSchema },
    errors: [
      'queue.session_not_found',
      'queue.not_your_session',
      'queue.session_closed',
      'queue.room_occupied',
      'queue.patients_waiting',
      'queue.patients_away',
      'queue.booked_still_to_come',
      'booking.joint_only_as_one',
    ],
    door: {
      example: async (d) => ({ params: { id: await sessionToClose(d) }, body: { leaveWaiting: true } }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => closeSession(t, c.params.id, c.body?.leaveWaiting ?? false, c.actor, c.now)),
    }),
  }),
];
