import { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { defineRoute } from '#platform/http/route.ts';
import { assignRoom } from '../app/assign-room.ts';
import { hold, release } from '../app/hold.ts';
import { moveLine } from '../app/move-line.ts';
import { listHalls, readHall } from '../app/read-hall.ts';
import { reopen } from '../app/reopen.ts';
import { encounterSchema } from '../contract.ts';
import * as contract from '../contract-hall.ts';
import type { Why } from '../db/desk-moves.ts';
import { someWaitingArea, waitingToday } from './door-fixtures.ts';
import { absentToday, freeRoom, heldToday, movable } from './hall-examples.ts';

const permission = 'queue.triage';
const base = '/api/h/:hospital/queue';
const params = z.object({ id: z.guid() });
const refusals = ['queue.encounter_not_found', 'queue.session_closed', 'queue.wrong_state'];

/** "Other" says nothing by itself: it comes with words. */
function why({ reason, note }: { reason: string; note?: string | undefined }): Why {
  if (reason === 'other' && !note) throw domainError('queue.say_why');
  return { reason, note: note || null };
}

export const hallRoutes = [
  defineRoute({
    id: 'queue.halls',
    method: 'GET',
    path: `${base}/halls`,
    permission,
    summary: { zh: '候诊区和在等的人数', en: 'The waiting areas and how many wait in each' },
    output: { 200: contract.hallsSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listHalls(t, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'queue.hall',
    method: 'GET',
    path: `${base}/halls/:id`,
    permission,
    summary: { zh: '一个候诊区今天的各条队', en: 'The lines of one waiting area today' },
    input: { params },
    output: { 200: contract.hallSchema },
    errors: ['queue.hall_unknown'],
    door: { example: async (d) => ({ params: { id: await someWaitingArea(d) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readHall(t, c.params.id, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'queue.hold',
    method: 'POST',
    path: `${base}/desk/encounters/:id/hold`,
    permission,
    summary: { zh: '暂离：先不叫，位置按规则保留', en: 'Away for a while: not called, the place is kept by the rule' },
    input: { params, body: contract.holdBody },
    output: { 200: encounterSchema },
    errors: [...refusals, 'queue.say_why'],
    door: {
      example: async (d) => ({ params: { id: (await waitingToday(d)).encounter }, body: { reason: 'meal' } }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => hold(t, c.params.id, why(c.body), c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'queue.release',
    method: 'POST',
    path: `${base}/desk/encounters/:id/release`,
    permission,
    summary: { zh: '暂离的人回来了', en: 'Back from being away' },
    input: { params },
    output: { 200: encounterSchema },
    errors: refusals,
    door: { example: async (d) => ({ params: { id: await heldToday(d) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => release(t, c.params.id, c.actor, c.now)) }),
  }),
  defineRoute({
    id: 'queue.back_in_line',
    method: 'POST',
    path: `${base}/desk/encounters/:id/reopen`,
    permission,
    summary: { zh: '找回：过号的人重新排队', en: 'Somebody who missed the call stands in the line again' },
    input: { params, body: contract.reopenBody },
    output: { 200: encounterSchema },
    errors: [...refusals, 'queue.say_why'],
    door: {
      example: async (d) => ({ params: { id: await absentToday(d) }, body: { reason: 'not_heard' } }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => reopen(t, c.params.id, why(c.body), c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'queue.move_line',
    method: 'POST',
    path: `${base}/desk/encounters/:id/move`,
    permission,
    summary: { zh: '换到同科另一位医生的队', en: 'Into the line of another doctor of the department' },
    input: { params, body: contract.moveBody },
    output: { 200: encounterSchema },
    errors: [...refusals, 'queue.say_why', 'queue.session_not_found', 'queue.same_line', 'queue.other_department'],
    door: {
      example: async (d) => {
        const { encounter, from, to } = await movable(d);
        return { params: { id: encounter }, body: { from, to, reason: 'long_wait' } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { from, to } = c.body;
      const body = await c.tx((t) => moveLine(t, c.params.id, { from, to, ...why(c.body) }, c.actor, c.now));
      return { status: 200, body };
    },
  }),
  defineRoute({
    id: 'queue.assign_room',
    method: 'POST',
    path: `${base}/desk/sessions/:id/room`,
    permission,
    summary: { zh: '给医生换诊室', en: 'Give a doctor another room of the waiting area' },
    input: { params, body: contract.roomBody },
    output: { 200: contract.roomAnswer },
    errors: [
      'queue.session_not_found',
      'queue.session_closed',
      'queue.room_elsewhere',
      'queue.room_taken',
      'booking.joint_only_as_one',
      'booking.session_state',
    ],
    door: {
      example: async (d) => {
        const { session, place } = await freeRoom(d);
        return { params: { id: session }, body: { place, reason: '设备检修' } };
      },
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => assignRoom(t, c.params.id, c.body, c.actor, c.now)),
    }),
  }),
];
