import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { readDeskLines } from '../app/desk-lines.ts';
import { requireOwnSession } from '../app/own-session.ts';
import { reopen, stop } from '../app/stop-line.ts';
import * as contract from '../contract-lines.ts';
import { goingLine, stoppedLine } from './line-examples.ts';

const params = z.object({ id: z.guid() });
const base = '/api/h/:hospital/queue';
const body = { reason: '医生去抢救' };
const stops = ['queue.session_not_found', 'queue.session_closed', 'queue.already_stopped'];
const reopens = ['queue.session_not_found', 'queue.session_closed', 'queue.not_stopped'];

export const lineRoutes = [
  defineRoute({
    id: 'queue.stop',
    method: 'POST',
    path: `${base}/sessions/:id/stop`,
    permission: 'queue.doctor',
    summary: { zh: '暂停叫号：本诊室', en: 'Stop calling in the own room for a while' },
    input: { params, body: contract.stopBody },
    output: { 200: contract.lineState },
    errors: [...stops, 'queue.not_your_session'],
    door: { example: async (d) => ({ params: { id: await goingLine(d) }, body }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx(async (t) => {
        await requireOwnSession(t, c.params.id, c.actor);
        return stop(t, c.params.id, c.body.reason, c.actor, c.now);
      }),
    }),
  }),
  defineRoute({
    id: 'queue.reopen',
    method: 'POST',
    path: `${base}/sessions/:id/reopen`,
    permission: 'queue.doctor',
    summary: { zh: '恢复叫号：本诊室', en: 'Go on calling in the own room' },
    input: { params },
    output: { 200: contract.lineState },
    errors: [...reopens, 'queue.not_your_session'],
    door: { example: async (d) => ({ params: { id: await stoppedLine(d) } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx(async (t) => {
        await requireOwnSession(t, c.params.id, c.actor);
        return reopen(t, c.params.id, c.actor, c.now);
      }),
    }),
  }),
  defineRoute({
    id: 'queue.desk_lines',
    method: 'GET',
    path: `${base}/desk/lines`,
    permission: 'queue.desk',
    summary: { zh: '今天的候诊队列', en: 'The lines of today' },
    output: { 200: contract.deskLines },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readDeskLines(t, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'queue.desk_stop',
    method: 'POST',
    path: `${base}/desk/lines/:id/stop`,
    permission: 'queue.desk',
    summary: { zh: '分诊台暂停一个队列', en: 'Stop a line from the desk' },
    input: { params, body: contract.stopBody },
    output: { 200: contract.lineState },
    errors: stops,
    door: { example: async (d) => ({ params: { id: await goingLine(d) }, body }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => stop(t, c.params.id, c.body.reason, c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'queue.desk_reopen',
    method: 'POST',
    path: `${base}/desk/lines/:id/reopen`,
    permission: 'queue.desk',
    summary: { zh: '分诊台恢复一个队列', en: 'Go on with a line from the desk' },
    input: { params },
    output: { 200: contract.lineState },
    errors: reopens,
    door: { example: async (d) => ({ params: { id: await stoppedLine(d) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => reopen(t, c.params.id, c.actor, c.now)) }),
  }),
];
