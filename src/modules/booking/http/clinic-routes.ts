import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { listKinds, setKind } from '../app/clinic-kinds.ts';
import { addDuty, endDuty, listHolidays } from '../app/holiday-rota.ts';
import { createJointClinic, listJointClinics } from '../app/joint-clinics.ts';
import {
  holidayBody,
  holidayEnded,
  holidayList,
  holidayMade,
  jointBody,
  jointList,
  jointMade,
  kindAnswer,
  kindBody,
  kindList,
  kindQuery,
} from '../contract-clinics.ts';
import { dutyBodyOf, jointBodyOf, someDuty } from './clinic-examples.ts';
import { openTemplate } from './door-examples.ts';

const permission = 'booking.rota';
const base = '/api/h/:hospital/booking';
const params = z.object({ id: z.guid() });
const papers = ['booking.expert_licence_missing', 'booking.expert_filing_missing', 'booking.expert_contract_missing'];

/** Clinic kinds, the rota of holidays, joint clinics. */
export const clinicRoutes = [
  defineRoute({
    id: 'booking.clinic_kinds',
    method: 'GET',
    path: `${base}/clinic-kinds`,
    permission,
    summary: { zh: '每周排班里各是什么门诊', en: 'Which rule of the week is a clinic of which kind' },
    input: { query: kindQuery },
    output: { 200: kindList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => listKinds(t, c.query.department, c.lang, c.now)),
    }),
  }),
  defineRoute({
    id: 'booking.clinic_kind_set',
    method: 'PUT',
    path: `${base}/templates/:id/kind`,
    permission,
    summary: { zh: '改一个排班的门诊种类', en: 'Say of which kind a clinic is' },
    input: { params, body: kindBody },
    output: { 200: kindAnswer },
    errors: ['booking.template_unknown'],
    door: {
      example: async (d) => ({ params: { id: (await openTemplate(d)).id }, body: { kind: 'pain' } }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => setKind(t, c.params.id, c.body.kind, c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'booking.holidays',
    method: 'GET',
    path: `${base}/holidays`,
    permission,
    summary: { zh: '节假日排班', en: 'The holidays ahead and what runs on them' },
    output: { 200: holidayList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listHolidays(t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.holiday_add',
    method: 'POST',
    path: `${base}/holidays`,
    permission,
    summary: { zh: '节假日加一个门诊', en: 'One session on a holiday' },
    input: { body: holidayBody },
    output: { 201: holidayMade },
    errors: [
      'booking.not_a_holiday',
      'booking.holiday_past',
      'booking.practitioner_unknown',
      'booking.practitioner_busy',
      'booking.place_unknown',
      'booking.template_hours',
      ...papers,
    ],
    create: true,
    door: { example: async (d) => ({ body: await dutyBodyOf(d) }), outsider: 403 },
    handler: (c) => {
      const { start, end, ...rest } = c.body;
      return c.tx((t) => addDuty(t, { ...rest, starts: start, ends: end }, c.actor, c.now));
    },
  }),
  defineRoute({
    id: 'booking.holiday_end',
    method: 'POST',
    path: `${base}/holidays/:id/end`,
    permission,
    summary: { zh: '撤掉一个节假日门诊', en: 'Take a session on a holiday back' },
    input: { params },
    output: { 200: holidayEnded },
    errors: ['booking.holiday_duty_unknown'],
    door: { example: async (d) => ({ params: { id: await someDuty(d) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => endDuty(t, c.params.id, c.actor, c.now)) }),
  }),
  defineRoute({
    id: 'booking.joint_clinics',
    method: 'GET',
    path: `${base}/joint-clinics`,
    permission,
    summary: { zh: '联合门诊', en: 'Joint clinics from today on' },
    output: { 200: jointList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listJointClinics(t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.joint_create',
    method: 'POST',
    path: `${base}/joint-clinics`,
    permission,
    summary: { zh: '开联合门诊', en: 'Open a joint clinic with all its doctors' },
    input: { body: jointBody },
    output: { 201: jointMade },
    errors: [
      'booking.joint_doctors',
      'booking.joint_doctor_busy',
      'booking.joint_no_day',
      'booking.practitioner_unknown',
      'booking.practitioner_busy',
      'booking.place_unknown',
      'booking.template_hours',
      'booking.template_past',
      ...papers,
    ],
    create: true,
    door: { example: async (d) => ({ body: await jointBodyOf(d) }), outsider: 403 },
    handler: (c) => {
      const { start, end, ...rest } = c.body;
      return c.tx((t) => createJointClinic(t, { ...rest, starts: start, ends: end }, c.actor, c.now));
    },
  }),
];
