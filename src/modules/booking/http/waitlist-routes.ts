import { z } from 'zod';
import { requireLinked, requirePatient } from '#modules/identity/public.ts';
import { defineRoute } from '#platform/http/route.ts';
import { requireUnlimited } from '../app/require-unlimited.ts';
import { joinWaitlist } from '../app/waitlist-join.ts';
import { declineOffer, leaveWaitlist, requireOwnEntry } from '../app/waitlist-leave.ts';
import { deskWaitlist as deskLine, ownWaitlist } from '../app/waitlist-list.ts';
import {
  declined,
  deskJoinBody,
  deskWaitlist,
  deskWaitlistQuery,
  joinAnswer,
  joinBody,
  left,
  waitlist,
} from '../contract-waitlist.ts';
import { callerOf } from './caller-of.ts';
import { freeSlot } from './door-examples.ts';
import { ownEntry, pausedHalfDay } from './waitlist-examples.ts';

const self = 'booking.book.self';
const desk = 'booking.desk';
const base = '/api/h/:hospital/booking';
const idParams = z.object({ id: z.guid() });
const JOIN_ERRORS = [
  'booking.session_unknown',
  'booking.session_closed',
  'booking.not_open_yet',
  'booking.waitlist_over',
  'booking.waitlist_not_needed',
  'booking.waitlist_exists',
  'booking.doctor_day_limit',
  'identity.patient_not_found',
];
const LEAVE_ERRORS = ['booking.waitlist_unknown', 'booking.waitlist_state'];

export const waitlistRoutes = [
  defineRoute({
    id: 'booking.waitlist_join',
    method: 'POST',
    path: `${base}/waitlist`,
    permission: self,
    summary: { zh: '加入候补', en: 'Wait for a place on days that are full' },
    input: { body: joinBody },
    output: { 201: joinAnswer },
    errors: [...JOIN_ERRORS, 'booking.caller_limited'],
    create: true,
    door: {
      example: async (d) => {
        const { session: _, ...body } = await pausedHalfDay(d);
        return { body: { ...body, patient: d.patient } };
      },
      outsider: 404,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const patient = await requireLinked(t, c.body.patient);
        await requireUnlimited(t, callerOf(c), c.now);
        return joinWaitlist(t, { ...c.body, patient, channel: 'mobile', by: c.actor }, c.now);
      }),
  }),
  defineRoute({
    id: 'booking.waitlist_own',
    method: 'GET',
    path: `${base}/waitlist`,
    permission: self,
    summary: { zh: '我的候补', en: 'What oneself and family wait for, with position, chance and offer' },
    output: { 200: waitlist },
    door: { example: async () => ({}), outsider: 'none: everybody sees only their own' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => ownWaitlist(t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.waitlist_leave',
    method: 'POST',
    path: `${base}/waitlist/:id/leave`,
    permission: self,
    summary: { zh: '退出候补', en: 'Leave the waitlist' },
    input: { params: idParams },
    output: { 200: left },
    errors: LEAVE_ERRORS,
    door: { example: async (d) => ({ params: { id: await ownEntry(d) } }), outsider: 404 },
    handler: async (c) => {
      const body = await c.tx(async (t) => {
        await requireOwnEntry(t, c.params.id);
        return leaveWaitlist(t, c.params.id, c.actor, c.now);
      });
      return { status: 200, body };
    },
  }),
  defineRoute({
    id: 'booking.waitlist_decline',
    method: 'POST',
    path: `${base}/waitlist/:id/decline`,
    permission: self,
    summary: { zh: '不要这个号，继续候补', en: 'Decline the place offered and stay in the line' },
    input: { params: idParams },
    output: { 200: declined },
    errors: ['booking.waitlist_unknown', 'booking.offer_over', 'booking.hold_expired'],
    door: { example: async (d) => ({ params: { id: await ownEntry(d, true) } }), outsider: 404 },
    handler: async (c) => {
      const body = await c.tx(async (t) => {
        await requireOwnEntry(t, c.params.id);
        return declineOffer(t, c.params.id, c.actor, c.now);
      });
      return { status: 200, body };
    },
  }),
  defineRoute({
    id: 'booking.desk_waitlist',
    method: 'GET',
    path: `${base}/desk/waitlist`,
    permission: desk,
    summary: { zh: '科室某日的候补队伍', en: 'The waitlist of a department on a day, in its order' },
    input: { query: deskWaitlistQuery },
    output: { 200: deskWaitlist },
    door: {
      example: async (d) => {
        const { department, date } = await freeSlot(d);
        return { query: { department, date } };
      },
      outsider: 403,
    },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => deskLine(t, c.query, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.desk_waitlist_join',
    method: 'POST',
    path: `${base}/desk/waitlist`,
    permission: desk,
    summary: { zh: '窗口加入候补', en: 'Put a patient into the waitlist at the desk' },
    input: { body: deskJoinBody },
    output: { 201: joinAnswer },
    errors: JOIN_ERRORS,
    create: true,
    door: {
      example: async (d) => {
        const { session: _, ...body } = await pausedHalfDay(d);
        return { body: { ...body, patient: d.patient } };
      },
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const patient = await requirePatient(t, c.body.patient);
        return joinWaitlist(t, { ...c.body, patient, channel: 'phone', by: c.actor }, c.now);
      }),
  }),
  defineRoute({
    id: 'booking.desk_waitlist_leave',
    method: 'POST',
    path: `${base}/desk/waitlist/:id/leave`,
    permission: desk,
    summary: { zh: '窗口退出候补', en: 'Take somebody off the waitlist at the desk' },
    input: { params: idParams },
    output: { 200: left },
    errors: LEAVE_ERRORS,
    door: { example: async (d) => ({ params: { id: await ownEntry(d) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => leaveWaitlist(t, c.params.id, c.actor, c.now)) }),
  }),
];
