import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { changeSession, moveSession } from '../app/change-session.ts';
import { requireReason } from '../app/require-reason.ts';
import { stopPlainly } from '../app/stop-requests.ts';
import { createTemplate, generateSessions, listTemplates } from '../app/templates.ts';
import {
  created,
  generateAnswer,
  generateBody,
  sessionChanged,
  templateBody,
  templateList,
  templateQuery,
} from '../contract.ts';
import { moveWithReason, reasonBody } from '../contract-slot-classes.ts';
import { freeSlot, quietSession } from './door-examples.ts';

const permission = 'booking.rota';
const sessionPath = '/api/h/:hospital/booking/sessions/:id';
const idParams = z.object({ id: z.guid() });
const changeErrors = ['booking.session_unknown', 'booking.session_state', 'booking.joint_only_as_one'];
const paperErrors = [
  'booking.expert_licence_missing',
  'booking.expert_filing_missing',
  'booking.expert_contract_missing',
];

export const rotaRoutes = [
  defineRoute({
    id: 'booking.templates',
    method: 'GET',
    path: '/api/h/:hospital/booking/templates',
    permission,
    summary: { zh: '排班模板', en: 'The repeating week' },
    input: { query: templateQuery },
    output: { 200: templateList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => listTemplates(t, c.query.department, c.lang, c.now)),
    }),
  }),
  defineRoute({
    id: 'booking.template_create',
    method: 'POST',
    path: '/api/h/:hospital/booking/templates',
    permission,
    summary: { zh: '新增排班模板', en: 'Add a rule to the repeating week' },
    input: { body: templateBody },
    output: { 201: created },
    errors: [
      'booking.practitioner_unknown',
      'booking.place_unknown',
      'booking.template_hours',
      'booking.template_exists',
      'booking.template_overlaps',
      'booking.template_past',
    ],
    create: true,
    door: {
      example: async (d) => {
        const { practitioner, department, place } = await freeSlot(d);
        const hours = { weekday: 7, period: 'evening', start: '22:00', end: '22:30', minutesPerSlot: 10 };
        return { body: { practitioner, department, place, ...hours, fee: 1000 } };
      },
      outsider: 403,
    },
    handler: (c) => {
      const { start, end, ...rest } = c.body;
      return c.tx((t) => createTemplate(t, { ...rest, starts: start, ends: end }, c.actor, c.now));
    },
  }),
  defineRoute({
    id: 'booking.generate',
    method: 'POST',
    path: '/api/h/:hospital/booking/templates/generate',
    permission,
    summary: { zh: '按模板生成班次与号源', en: 'Write sessions and slots from the repeating week' },
    input: { body: generateBody },
    output: { 200: generateAnswer },
    errors: ['booking.range_too_long'],
    door: { example: async (d) => ({ body: { from: d.now.slice(0, 10), to: d.now.slice(0, 10) } }), outsider: 403 },
    handler: async (c) => {
      const { from, to } = c.body;
      return { status: 200, body: await c.tx((t) => generateSessions(t, from, to, c.actor, c.now)) };
    },
  }),
  defineRoute({
    id: 'booking.session_move',
    method: 'POST',
    path: `${sessionPath}/move`,
    permission,
    summary: { zh: '换诊室', en: 'Move a session to another place' },
    input: { params: idParams, body: moveWithReason },
    output: { 200: sessionChanged },
    errors: [...changeErrors, 'booking.place_unknown', 'booking.change_reason'],
    door: {
      example: async (d) => {
        const { id, place } = await quietSession(d);
        return { params: { id }, body: { place } };
      },
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx(async (t) => {
        const reason = await requireReason(t, c.params.id, c.body.reason);
        return moveSession(t, c.params.id, c.body.place, c.actor, c.now, reason);
      }),
    }),
  }),
  changeRoute('pause', { zh: '暂停挂号', en: 'Pause a session' }),
  changeRoute('resume', { zh: '恢复挂号', en: 'Resume a session' }),
  defineRoute({
    id: 'booking.session_close',
    method: 'POST',
    path: `${sessionPath}/close`,
    permission,
    summary: { zh: '停诊（不替诊、不留号）', en: 'Stop a clinic and cancel what is booked; see booking.stop' },
    input: { params: idParams, body: reasonBody.default({}) },
    output: { 200: sessionChanged },
    errors: [...changeErrors, 'booking.approval_needed', 'booking.change_reason'],
    door: { example: async (d) => ({ params: { id: (await quietSession(d)).id } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx(async (t) => {
        const reason = await requireReason(t, c.params.id, c.body.reason);
        return stopPlainly(c.app, t, { session: c.params.id, reason, by: c.actor }, c.now);
      }),
    }),
  }),
];

function changeRoute(move: 'pause' | 'resume', summary: { zh: string; en: string }) {
  return defineRoute({
    id: `booking.session_${move}`,
    method: 'POST',
    path: `${sessionPath}/${move}`,
    permission,
    summary,
    input: { params: idParams, body: reasonBody.default({}) },
    output: { 200: sessionChanged },
    errors: [...changeErrors, ...(move === 'resume' ? paperErrors : ['booking.change_reason'])],
    door: {
      example: async (d) => ({ params: { id: (await quietSession(d, move === 'resume' ? 'paused' : 'open')).id } }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx(async (t) => {
        const reason = move === 'pause' ? await requireReason(t, c.params.id, c.body.reason) : (c.body.reason ?? null);
        return changeSession(t, c.params.id, move, c.actor, c.now, reason);
      }),
    }),
  });
}
