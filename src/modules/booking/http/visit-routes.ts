import { requireLinked, requirePatient } from '#modules/identity/public.ts';
import { type DoorContext, defineRoute } from '#platform/http/route.ts';
import { listDoctorFigures, setDoctorFigure } from '../app/doctor-figures.ts';
import { listDays, listSessions } from '../app/list-sessions.ts';
import { dayList, sessionList } from '../contract.ts';
import * as contract from '../contract-slot-classes.ts';
import { someSession } from './slot-class-examples.ts';

const self = 'booking.book.self';
const settings = 'booking.settings';
const base = '/api/h/:hospital/booking';
const params = contract.patientParams;
const errors = ['identity.patient_not_found'];

export const visitRoutes = [
  defineRoute({
    id: 'booking.patient_days',
    method: 'GET',
    path: `${base}/patients/:patient/days`,
    permission: self,
    summary: { zh: '这位就诊人各日能约的号', en: 'Free places of a department by day for one patient' },
    input: { params, query: contract.patientDays },
    output: { 200: dayList },
    errors,
    door: {
      example: async (d) => ({
        params: { patient: d.patient },
        query: { department: (await someSession(d)).department },
      }),
      outsider: 404,
    },
    handler: async (c) => {
      const body = await c.tx(async (t) => {
        const { id: patient } = await requireLinked(t, c.params.patient);
        return listDays(t, { ...c.query, channel: 'mobile', patient }, c.lang, c.now);
      });
      return { status: 200, body };
    },
  }),
  defineRoute({
    id: 'booking.patient_sessions',
    method: 'GET',
    path: `${base}/patients/:patient/sessions`,
    permission: self,
    summary: { zh: '这位就诊人某日能约的时段', en: 'Sessions and slots of a day for one patient' },
    input: { params, query: contract.patientSessions },
    output: { 200: sessionList },
    errors,
    door: { example: ofSomeSession, outsider: 404 },
    handler: async (c) => {
      const body = await c.tx(async (t) => {
        const { id: patient } = await requireLinked(t, c.params.patient);
        return listSessions(t, { ...c.query, channel: 'mobile', patient }, c.lang, c.now);
      });
      return { status: 200, body };
    },
  }),
  defineRoute({
    id: 'booking.desk_sessions',
    method: 'GET',
    path: `${base}/desk/patients/:patient/sessions`,
    permission: 'booking.desk',
    summary: { zh: '窗口为这位患者某日能约的时段', en: 'Sessions and slots of a day for one patient at the desk' },
    input: { params, query: contract.deskSessions },
    output: { 200: sessionList },
    errors,
    door: { example: ofSomeSession, outsider: 403 },
    handler: async (c) => {
      const body = await c.tx(async (t) => {
        const { id: patient } = await requirePatient(t, c.params.patient);
        return listSessions(t, { ...c.query, patient }, c.lang, c.now);
      });
      return { status: 200, body };
    },
  }),
  defineRoute({
    id: 'booking.doctor_figures',
    method: 'GET',
    path: `${base}/doctor-figures`,
    permission: settings,
    summary: { zh: '医生自己的初诊、复诊比例与时长', en: 'Parts and lengths of first and return visits by doctor' },
    input: { query: contract.rotaQuery },
    output: { 200: contract.doctorFigureList },
    door: { example: async (d) => ({ query: { department: (await someSession(d)).department } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listDoctorFigures(t, c.query.department, c.lang)) }),
  }),
  defineRoute({
    id: 'booking.set_doctor_figure',
    method: 'PUT',
    path: `${base}/doctor-figures/:practitioner`,
    permission: settings,
    summary: { zh: '修改一位医生的数字', en: 'Set one figure of a doctor, or take it away' },
    input: { params: contract.doctorFigureParams, body: contract.doctorFigureBody },
    output: { 200: contract.doctorFigureSet },
    errors: ['booking.practitioner_unknown', 'booking.setting_out_of_range', 'booking.figure_same'],
    door: {
      example: async (d) => ({
        params: { practitioner: (await someSession(d)).practitioner },
        body: { key: 'firstMinutes', value: 15, reason: '初诊要问得细' },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      const wish = { practitioner: c.params.practitioner, ...c.body };
      return { status: 200, body: await c.tx((t) => setDoctorFigure(t, wish, c.actor, c.now)) };
    },
  }),
];

async function ofSomeSession(d: DoorContext) {
  const { department, date } = await someSession(d);
  return { params: { patient: d.patient }, query: { department, date } };
}
