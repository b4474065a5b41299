import { z } from 'zod';
import { linkedPatients, requireLinked, requirePatient } from '#modules/identity/public.ts';
import { defineRoute } from '#platform/http/route.ts';
import { callUnreached } from '../app/call-unreached.ts';
import { askHealthReminder, cancelHealthReminder, listHealthReminders } from '../app/health-reminders.ts';
import { ownReminders } from '../app/own-reminders.ts';
import { unreached } from '../app/unreached-reminders.ts';
import * as contract from '../contract-reminders.ts';
import { inTwoWeeks, someAppointment, waitingHealthReminder } from './reminder-examples.ts';

const own = 'booking.book.self';
const staff = 'booking.reminders';
const base = '/api/h/:hospital/booking';
const idParams = z.object({ id: z.guid() });
const refusedDays = ['identity.patient_not_found', 'booking.health_reminder_day', 'booking.department_unknown'];
const refusedCancel = ['booking.health_reminder_unknown', 'booking.health_reminder_over'];

export const reminderRoutes = [
  defineRoute({
    id: 'booking.own_reminders',
    method: 'GET',
    path: `${base}/reminders`,
    permission: own,
    summary: { zh: '我会收到哪些提醒', en: 'The reminders that will come to oneself and family' },
    output: { 200: contract.ownReminders },
    door: { example: async () => ({}), outsider: 'none: everybody sees only their own' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => ownReminders(t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.ask_health_reminder',
    method: 'POST',
    path: `${base}/health-reminders`,
    permission: own,
    summary: { zh: '请医院到日子提醒体检、复查', en: 'Ask for a reminder of a check-up or return visit' },
    input: { body: contract.healthReminderBody },
    output: { 201: contract.healthReminderAsked },
    errors: refusedDays,
    create: true,
    door: {
      example: async (d) => ({ body: { patient: d.patient, kind: 'checkup', on: inTwoWeeks(d) } }),
      outsider: 404,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const { id: patient } = await requireLinked(t, c.body.patient);
        return askHealthReminder(t, { ...c.body, patient, by: c.actor }, c.now);
      }),
  }),
  defineRoute({
    id: 'booking.cancel_health_reminder',
    method: 'POST',
    path: `${base}/health-reminders/:id/cancel`,
    permission: own,
    summary: { zh: '取消体检、复查提醒', en: 'Cancel a reminder of a check-up or return visit' },
    input: { params: idParams },
    output: { 200: contract.healthReminderCancelled },
    errors: refusedCancel,
    door: { example: async (d) => ({ params: { id: await waitingHealthReminder(d) } }), outsider: 404 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => {
        const isOwn = async (patient: string) => (await linkedPatients(t)).includes(patient);
        return cancelHealthReminder(t, c.params.id, isOwn, c.actor, c.now);
      }),
    }),
  }),
  defineRoute({
    id: 'booking.desk_health_reminders',
    method: 'GET',
    path: `${base}/desk/health-reminders`,
    permission: staff,
    summary: { zh: '一位患者的体检、复查提醒', en: 'The check-up reminders of one patient' },
    input: { query: contract.healthReminderQuery },
    output: { 200: contract.healthReminderList },
    errors: ['identity.patient_not_found'],
    door: { example: async (d) => ({ query: { patient: d.patient } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx(async (t) => {
        const { id: patient } = await requirePatient(t, c.query.patient);
        return { items: await listHealthReminders(t, [patient], c.lang) };
      }),
    }),
  }),
  defineRoute({
    id: 'booking.desk_ask_health_reminder',
    method: 'POST',
    path: `${base}/desk/health-reminders`,
    permission: staff,
    summary: { zh: '为患者设体检、复查提醒', en: 'Ask for a check-up reminder on behalf of a patient' },
    input: { body: contract.healthReminderBody },
    output: { 201: contract.healthReminderAsked },
    errors: refusedDays,
    create: true,
    door: {
      example: async (d) => ({ body: { patient: d.patient, kind: 'return', on: inTwoWeeks(d) } }),
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const { id: patient } = await requirePatient(t, c.body.patient);
        return askHealthReminder(t, { ...c.body, patient, by: c.actor }, c.now);
      }),
  }),
  defineRoute({
    id: 'booking.desk_cancel_health_reminder',
    method: 'POST',
    path: `${base}/desk/health-reminders/:id/cancel`,
    permission: staff,
    summary: { zh: '为患者取消体检、复查提醒', en: 'Cancel a check-up reminder on behalf of a patient' },
    input: { params: idParams },
    output: { 200: contract.healthReminderCancelled },
    errors: refusedCancel,
    door: { example: async (d) => ({ params: { id: await waitingHealthReminder(d) } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => cancelHealthReminder(t, c.params.id, null, c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'booking.unreached',
    method: 'GET',
    path: `${base}/reminders/unreached`,
    permission: staff,
    summary: { zh: '没有提醒到的患者', en: 'Patients whom no reminder has reached' },
    output: { 200: contract.unreachedList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => unreached(c.app, t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.call_unreached',
    method: 'POST',
    path: `${base}/reminders/unreached/:id/calls`,
    permission: staff,
    summary: { zh: '记下：打过电话提醒', en: 'Note a call to somebody no reminder had reached' },
    input: { params: idParams, body: contract.callBody },
    output: { 201: contract.callNoted },
    errors: ['booking.appointment_unknown'],
    create: true,
    door: {
      example: async (d) => ({ params: { id: await someAppointment(d) }, body: { outcome: 'reached' } }),
      outsider: 403,
    },
    handler: (c) =>
      c.tx((t) => callUnreached(t, { appointment: c.params.id, outcome: c.body.outcome, by: c.actor }, c.now)),
  }),
];
