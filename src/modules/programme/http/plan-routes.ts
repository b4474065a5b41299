import { type AnyRoute, type Call, defineRoute } from '#platform/http/route.ts';
import { correctMeasure, readCorrections } from '../app/plan/correct-measure.ts';
import { closePlan } from '../app/plan/edit-plan.ts';
import { listPlans, readLines, readPlan, readSource } from '../app/plan/read-plans.ts';
import { correctBody } from '../contract-draft.ts';
import * as contract from '../contract-plans.ts';
import { aMeasure, aPlan, ownPlan } from './plan-examples.ts';

const base = '/api/h/:hospital/programme';
const one = `${base}/plans/:id`;
const params = contract.idParams;
const unknown = ['programme.plan_unknown'];

const keeps = ({ actor }: Pick<Call, 'actor'>): boolean =>
  actor.kind === 'staff' && actor.permissions.has('programme.plan');

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain; charset=utf-8',
  pasted: 'text/plain; charset=utf-8',
  form: 'text/plain; charset=utf-8',
  authority: 'text/plain; charset=utf-8',
} as const;

export const planRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.plans',
    method: 'GET',
    path: `${base}/plans`,
    permission: 'programme.own',
    summary: { zh: '实施方案列表', en: 'The plans' },
    output: { 200: contract.plansSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listPlans(t, keeps(c))) }),
  }),
  defineRoute({
    id: 'programme.read_plan',
    method: 'GET',
    path: one,
    permission: 'programme.own',
    summary: {
      zh: '一份方案：目标、任务、举措、责任和考核',
      en: 'One plan: goals, tasks, measures, who answers, scoring',
    },
    input: { params },
    output: { 200: contract.planSchema },
    errors: unknown,
    door: { example: async (d) => ({ params: { id: (await aPlan(d)).id } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readPlan(t, c.params.id, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.plan_lines',
    method: 'GET',
    path: `${one}/lines`,
    permission: 'programme.own',
    summary: { zh: '原文每一行的去向', en: 'What became of every line of the document' },
    input: { params },
    output: { 200: contract.linesSchema },
    errors: unknown,
    door: { example: async (d) => ({ params: { id: (await aPlan(d)).id } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readLines(t, c.params.id)) }),
  }),
  defineRoute({
    id: 'programme.plan_source',
    method: 'GET',
    path: `${one}/source`,
    permission: 'programme.own',
    summary: { zh: '下载方案原文件', en: 'Download the document' },
    input: { params },
    output: { 200: null },
    errors: unknown,
    kind: 'download',
    door: { example: async (d) => ({ params: { id: (await aPlan(d)).id } }), outsider: 403 },
    handler: async (c) => {
      const { name, kind, bytes } = await c.tx((t) => readSource(t, c.params.id, keeps(c)));
      c.raw.reply
        .code(200)
        .header('cache-control', 'no-store')
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .type(TYPES[kind])
        .send(bytes);
      return { status: 200 };
    },
  }),
  defineRoute({
    id: 'programme.close_plan',
    method: 'POST',
    path: `${one}/close`,
    permission: 'programme.plan',
    summary: { zh: '结束一份方案', en: 'Close a plan' },
    input: { params, body: contract.closeBody },
    output: { 204: null },
    errors: ['programme.plan_changed'],
    door: {
      example: async (d) => {
        const { id, version } = await ownPlan(d);
        return { params: { id }, body: { version, why: '演示：全部完成' } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { version, why } = c.body;
      await c.tx((t) => closePlan(t, { plan: c.params.id, version }, why, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.correct_measure',
    method: 'PUT',
    path: `${base}/plan-measures/:id`,
    permission: 'programme.plan',
    summary: {
      zh: '更正已确认的举措（留下原来的文字和原因）',
      en: 'Correct a confirmed measure; what it said stays, with why',
    },
    input: { params, body: correctBody },
    output: { 204: null },
    errors: ['programme.measure_unknown', 'programme.measure_changed', 'programme.days_reversed'],
    door: {
      example: async (d) => {
        const { id, version } = await aMeasure(d);
        const deadline = { text: '持续', kind: 'continuous', from: null, to: null };
        const text = { text: '改过的举措', lead: '', deadline, departments: ['护理部'], supporting: [] };
        return { params: { id }, body: { version, why: '演示：写错了', ...text } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { version, why, ...text } = c.body;
      await c.tx((t) => correctMeasure(t, { measure: c.params.id, version, why }, text, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.corrections',
    method: 'GET',
    path: `${base}/plan-measures/:id/corrections`,
    permission: 'programme.own',
    summary: { zh: '一条举措的更正记录', en: 'What was corrected in a measure' },
    input: { params },
    output: { 200: contract.correctionsSchema },
    door: { example: async (d) => ({ params: { id: (await aMeasure(d)).id } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readCorrections(t, c.params.id)) }),
  }),
];
