import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { listSessions } from '../app/list-sessions.ts';
import { approveRota, listRotas, returnRota, submitRota } from '../app/rota-flow.ts';
import { listSessionHistory } from '../app/session-history.ts';
import { sessionList } from '../contract.ts';
import * as contract from '../contract-slot-classes.ts';
import { quietSession } from './door-examples.ts';
import { rotaIn, someSession } from './slot-class-examples.ts';

const keep = 'booking.rota';
const approve = 'booking.rota.approve';
const base = '/api/h/:hospital/booking';
const params = z.object({ id: z.guid() });
const gone = ['booking.rota_unknown', 'booking.rota_state'];

export const rotaFlowRoutes = [
  defineRoute({
    id: 'booking.rotas',
    method: 'GET',
    path: `${base}/rotas`,
    permission: keep,
    summary: { zh: '科室排班的提交、审核与放号', en: 'Rotas of a department: submitted, approved, released, by whom' },
    input: { query: contract.rotaQuery },
    output: { 200: contract.rotaList },
    door: { example: async (d) => ({ query: { department: (await someSession(d)).department } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listRotas(t, c.query.department, c.actor)) }),
  }),
  defineRoute({
    id: 'booking.rota_day',
    method: 'GET',
    path: `${base}/rotas/day`,
    permission: keep,
    summary: { zh: '科室某日的排班，含还没放号的', en: 'Sessions of a department on a day, drafts too' },
    input: { query: contract.rotaDayQuery },
    output: { 200: sessionList },
    door: {
      example: async (d) => {
        const { department, date } = await someSession(d);
        return { query: { department, date } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const ask = { ...c.query, channel: 'window' as const, drafts: true };
      return { status: 200, body: await c.tx((t) => listSessions(t, ask, c.lang, c.now)) };
    },
  }),
  defineRoute({
    id: 'booking.rota_submit',
    method: 'POST',
    path: `${base}/rotas/:id/submit`,
    permission: keep,
    summary: { zh: '提交排班审核', en: 'Submit a rota for approval' },
    input: { params },
    output: { 200: contract.rotaNow },
    errors: gone,
    door: { example: async (d) => ({ params: { id: await rotaIn(d, 'draft') } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => submitRota(t, { id: c.params.id, by: c.actor }, c.now)),
    }),
  }),
  defineRoute({
    id: 'booking.rota_approve',
    method: 'POST',
    path: `${base}/rotas/:id/approve`,
    permission: approve,
    summary: { zh: '审核通过，到点或立即放号', en: 'Approve a rota that another person submitted' },
    input: { params, body: contract.approveBody },
    output: { 200: contract.rotaNow },
    errors: [...gone, 'booking.rota_same_person'],
    door: { example: async (d) => ({ params: { id: await rotaIn(d, 'submitted') }, body: {} }), outsider: 403 },
    handler: async (c) => {
      const act = { id: c.params.id, by: c.actor, atOnce: c.body.atOnce };
      return { status: 200, body: await c.tx((t) => approveRota(t, act, c.now)) };
    },
  }),
  defineRoute({
    id: 'booking.rota_return',
    method: 'POST',
    path: `${base}/rotas/:id/return`,
    permission: approve,
    summary: { zh: '退回排班', en: 'Give a rota back with a reason' },
    input: { params, body: contract.returnBody },
    output: { 200: contract.rotaNow },
    errors: gone,
    door: {
      example: async (d) => ({ params: { id: await rotaIn(d, 'submitted') }, body: { reason: '周三缺一位医生' } }),
      outsider: 403,
    },
    handler: async (c) => {
      const act = { id: c.params.id, by: c.actor, reason: c.body.reason };
      return { status: 200, body: await c.tx((t) => returnRota(t, act, c.now)) };
    },
  }),
  defineRoute({
    id: 'booking.session_history',
    method: 'GET',
    path: `${base}/sessions/:id/history`,
    permission: keep,
    summary: { zh: '一个门诊的改动记录', en: 'What was changed in a session, by whom and why' },
    input: { params },
    output: { 200: contract.sessionHistory },
    errors: ['booking.session_unknown'],
    door: { example: async (d) => ({ params: { id: (await quietSession(d)).id } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listSessionHistory(c.app, t, c.params.id, c.lang)) }),
  }),
];
