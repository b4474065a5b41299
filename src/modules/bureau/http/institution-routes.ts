import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { decideLink, publishNow } from '../app/links.ts';
import { acknowledgePaper, answerPaper } from '../app/papers.ts';
import { readInbox } from '../app/read-inbox.ts';
import * as contract from '../contract.ts';
import { aProblem, authority } from './examples.ts';

const base = '/api/h/:hospital/bureau';
const permission = 'bureau.answer';

export const institutionRoutes: AnyRoute[] = [
  defineRoute({
    id: 'bureau.inbox',
    method: 'GET',
    path: `${base}/inbox`,
    permission,
    summary: { zh: '主管部门下发给本院的事项', en: 'What authorities ask of this hospital' },
    output: { 200: contract.inboxSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readInbox(t, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'bureau.link_decide',
    method: 'POST',
    path: `${base}/authorities/:authority/decision`,
    permission: 'bureau.consent',
    summary: { zh: '同意接受主管，或者终止', en: 'Accept being under an authority, or end it' },
    input: { params: contract.authorityParams, body: contract.decideBody },
    output: { 204: null },
    errors: ['bureau.link_state'],
    door: {
      example: async (d) => {
        await d.rows(`update bureau.link set state = 'asked', decided_at = null where hospital_id = 1 and other = $1`, [
          authority.hospital,
        ]);
        return { params: { authority: authority.hospital }, body: { accept: true, liaison: '演示联络员' } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => decideLink(t, c.params.authority, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'bureau.publish',
    method: 'POST',
    path: `${base}/authorities/:authority/report`,
    permission,
    summary: { zh: '现在上报指标和问题数', en: 'Report figures and problem counts now' },
    input: { params: contract.authorityParams },
    output: { 204: null },
    errors: ['bureau.link_state'],
    door: { example: async () => ({ params: { authority: authority.hospital } }), outsider: 403 },
    handler: async (c) => {
      await c.tx((t) => publishNow(t, c.params.authority, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'bureau.paper_acknowledge',
    method: 'POST',
    path: `${base}/papers/:id/acknowledge`,
    permission,
    summary: { zh: '签收', en: 'Acknowledge a paper' },
    input: { params: contract.idParams, body: contract.versionBody },
    output: { 204: null },
    errors: ['bureau.changed'],
    door: { example: async (d) => ({ params: { id: await aProblem(d) }, body: { version: 1 } }), outsider: 403 },
    handler: async (c) => {
      await c.tx((t) => acknowledgePaper(t, c.params.id, c.body.version, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'bureau.paper_answer',
    method: 'POST',
    path: `${base}/papers/:id/answer`,
    permission,
    summary: { zh: '上报整改、自查或进展', en: 'Answer: rectified, self-checked, done' },
    input: { params: contract.idParams, body: contract.answerBody },
    output: { 204: null },
    errors: ['bureau.changed', 'bureau.items_open'],
    door: {
      example: async (d) => ({
        params: { id: await aProblem(d) },
        body: { version: 1, reply: '演示：已安排专人', items: [] },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => answerPaper(t, c.params.id, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
];
