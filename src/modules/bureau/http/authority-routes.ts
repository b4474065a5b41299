import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { deliverPaper } from '../app/cross.ts';
import { askInstitution, nameLeader } from '../app/links.ts';
import { answerPaper, judgePaper, sendPapers } from '../app/papers.ts';
import { readPhoto } from '../app/photos.ts';
import { sendPlan } from '../app/plans.ts';
import { readConsole } from '../app/read-console.ts';
import { drawSpotCheck, lookAt, setWeights } from '../app/samples.ts';
import * as contract from '../contract.ts';
import { aProblem, aSample, authority, problemText } from './examples.ts';
import { anAnsweredPhoto, anAuthorityPlan } from './examples-plans.ts';
import { sendPhoto } from './send-photo.ts';

const base = '/api/h/:hospital/bureau';
const permission = 'bureau.manage';
const outsider = 'none: only the authority itself has people who hold it' as const;
const params = authority;
const system = { kind: 'system', name: 'door.bureau' } as const;

export const authorityRoutes: AnyRoute[] = [
  defineRoute({
    id: 'bureau.console',
    method: 'GET',
    path: `${base}/console`,
    permission: 'bureau.view',
    summary: {
      zh: '主管部门：各医院的指标、问题、排名、抽查',
      en: 'The authority: figures, problems, ranking, spot checks',
    },
    output: { 200: contract.consoleSchema },
    door: { example: async () => ({ params }), outsider },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readConsole(t, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'bureau.institution_ask',
    method: 'POST',
    path: `${base}/institutions`,
    permission,
    summary: { zh: '请一家医院接受主管', en: 'Ask a hospital to be under the authority' },
    input: { body: contract.askBody },
    output: { 204: null },
    errors: ['bureau.no_authority', 'bureau.institution_unknown', 'bureau.link_stands'],
    create: true,
    door: {
      example: async (d) => {
        // As if hospital 2 had ended it.
        await d.rows(`update bureau.link set state = 'ended' where hospital_id = $1 and other = 2`, [
          authority.hospital,
        ]);
        return { params, body: { institution: 2, leader: '演示处长' } };
      },
      outsider,
    },
    handler: (c) =>
      c.tx(async (t) => {
        await askInstitution(t, c.body, c.actor, c.now);
        return { status: 204 };
      }),
  }),
  defineRoute({
    id: 'bureau.institution_leader',
    method: 'PUT',
    path: `${base}/institutions/:institution`,
    permission,
    summary: { zh: '更换包干领导', en: 'Name who answers for an institution' },
    input: { params: contract.institutionParams, body: contract.leaderBody },
    output: { 204: null },
    errors: ['bureau.changed'],
    door: {
      example: async (d) => {
        const [link] = await d.rows<{ version: number }>(
          'select version from bureau.link where hospital_id = $1 and other = 1',
          [authority.hospital],
        );
        return { params: { ...params, institution: 1 }, body: { version: link?.version ?? 1, leader: '演示副处长' } };
      },
      outsider,
    },
    handler: async (c) => {
      await c.tx((t) => nameLeader(t, c.params.institution, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'bureau.paper_send',
    method: 'POST',
    path: `${base}/papers`,
    permission,
    summary: {
      zh: '下发任务、自查表、问题或表扬',
      en: 'Send down an assignment, a self-check, a problem or a commendation',
    },
    input: { body: contract.paperBody },
    output: { 201: contract.sentSchema },
    errors: ['bureau.not_linked'],
    create: true,
    door: { example: async () => ({ params, body: problemText }), outsider },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await sendPapers(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'bureau.plan_send',
    method: 'POST',
    path: `${base}/plans`,
    permission,
    summary: { zh: '下发一份方案', en: 'Send a plan down' },
    input: { body: contract.sendPlanBody },
    output: { 201: contract.sentSchema },
    errors: ['bureau.not_linked', 'programme.plan_unknown'],
    create: true,
    door: {
      example: async (d) => ({ params, body: { plan: await anAuthorityPlan(d), institutions: [1] } }),
      outsider,
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await sendPlan(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'bureau.sent_photo',
    method: 'GET',
    path: `${base}/sent/:id/photos/:photo`,
    permission: 'bureau.view',
    kind: 'download',
    summary: { zh: '医院上报的照片', en: 'A photograph that a hospital answered with' },
    input: { params: contract.photoParams },
    output: { 200: null },
    errors: ['bureau.photo_unknown'],
    door: { example: async (d) => ({ params: { ...params, ...(await anAnsweredPhoto(d)) } }), outsider },
    handler: async (c) => sendPhoto(c, await c.tx((t) => readPhoto(t, c.params.id, c.params.photo))),
  }),
  defineRoute({
    id: 'bureau.paper_judge',
    method: 'POST',
    path: `${base}/papers/:id/judge`,
    permission,
    summary: { zh: '验收，或者退回', en: 'Accept what was answered, or give it back' },
    input: { params: contract.idParams, body: contract.judgeBody },
    output: { 204: null },
    errors: ['bureau.changed'],
    door: {
      example: async (d) => {
        const id = await aProblem(d);
        const answer = { version: 1, reply: '演示：已改好', items: [] };
        await d.app.db.tx({ hospital: 1 }, (t) => answerPaper(t, id, answer, system, d.now));
        await deliverPaper(d.app, { hospital: 1, id });
        return { params: { ...params, id }, body: { version: 2, accept: true, words: '' } };
      },
      outsider,
    },
    handler: async (c) => {
      await c.tx((t) => judgePaper(t, c.params.id, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'bureau.sample_draw',
    method: 'POST',
    path: `${base}/samples`,
    permission,
    summary: { zh: '抽取抽查样本', en: 'Draw a sample for spot checks' },
    input: { body: contract.sampleBody },
    output: { 201: contract.madeSchema },
    errors: ['bureau.nothing_to_draw'],
    create: true,
    door: { example: async () => ({ params, body: { seed: 7, size: 3 } }), outsider },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await drawSpotCheck(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'bureau.sample_look',
    method: 'PUT',
    path: `${base}/samples/:id/items/:no`,
    permission,
    summary: { zh: '登记抽查结果', en: 'Enter what was found on the spot' },
    input: { params: contract.itemParams, body: contract.outcomeBody },
    output: { 204: null },
    errors: ['bureau.changed'],
    door: {
      example: async (d) => ({ params: { ...params, id: await aSample(d), no: 1 }, body: { outcome: 'not_met' } }),
      outsider,
    },
    handler: async (c) => {
      await c.tx((t) => lookAt(t, c.params, c.body.outcome, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'bureau.weights',
    method: 'PUT',
    path: `${base}/weights`,
    permission,
    summary: { zh: '设定排名权重', en: 'Set the weights of the ranking' },
    input: { body: contract.weightsBody },
    output: { 204: null },
    errors: ['bureau.changed'],
    door: {
      example: async () => ({ params, body: { selfCheck: 40, overdue: 30, spotCheck: 20, targets: 10 } }),
      outsider,
    },
    handler: async (c) => {
      await c.tx((t) => setWeights(t, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
];
