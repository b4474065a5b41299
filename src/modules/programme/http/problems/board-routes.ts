import { addDays, localDate } from '#kernel/instant.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { problemCounts, problemWork } from '../../app/problems/counts.ts';
import { readMonth, tickMonth } from '../../app/problems/months.ts';
import { readAgain, readBoard, readChoices, readGroups } from '../../app/problems/read.ts';
import { keepRule, ruleNow } from '../../app/problems/rule.ts';
import * as work from '../../contract-problem-work.ts';
import * as contract from '../../contract-problems.ts';
import { aUnit } from './examples.ts';

const base = '/api/h/:hospital/programme';
const oversee = 'programme.oversee';

export const boardRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.problem_board',
    method: 'GET',
    path: `${base}/problem-board`,
    permission: oversee,
    summary: { zh: '未销号问题：按科室、地点、类别', en: 'Open problems by unit, place and category' },
    output: { 200: contract.boardSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readBoard(t, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.problem_choices',
    method: 'GET',
    path: `${base}/problem-choices`,
    permission: 'programme.own',
    summary: { zh: '可选的地点、科室和人员', en: 'Places, units and people to choose from' },
    output: { 200: contract.choicesSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readChoices(t, c.actor, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.problem_again',
    method: 'POST',
    path: `${base}/problem-again`,
    permission: 'programme.round',
    summary: { zh: '登记时查是否重复出现', en: 'Whether it was found before, while recording' },
    input: { body: contract.againBody },
    output: { 200: contract.againSchema },
    door: { example: async () => ({ body: { place: '演示', category: 'toilet', words: '没有厕纸' } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readAgain(t, c.body, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.problem_groups',
    method: 'GET',
    path: `${base}/problem-groups`,
    permission: oversee,
    summary: { zh: '反复出现的问题', en: 'Problems that keep coming back' },
    output: { 200: contract.groupsSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readGroups(t, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.problem_counts',
    method: 'GET',
    path: `${base}/problem-counts`,
    permission: 'programme.view',
    summary: { zh: '一段时间内各科室的问题数和工作数', en: 'Problems of each unit, and work done, in a period' },
    input: { query: contract.countsQuery },
    output: { 200: contract.countsSchema },
    door: {
      example: async (d) => ({ query: { from: addDays(localDate(d.now), -30), to: localDate(d.now) } }),
      outsider: 403,
    },
    handler: async (c) => {
      const { from, to } = c.query;
      const body = await c.tx(async (t) => ({
        ...{ from, to },
        units: (await problemCounts(t, from, to, c.now)).map(({ unit, unitName, ...row }) => ({
          unit: unit && unitName ? { id: unit, name: unitName } : null,
          ...row,
        })),
        work: await problemWork(t, from, to),
      }));
      return { status: 200, body };
    },
  }),
  defineRoute({
    id: 'programme.problem_month',
    method: 'GET',
    path: `${base}/problem-months/:month`,
    permission: oversee,
    summary: { zh: '月度检查：各科室当月情况', en: 'A month of every unit, to go through' },
    input: { params: work.monthParams },
    output: { 200: work.monthSchema },
    door: { example: async (d) => ({ params: { month: localDate(d.now).slice(0, 7) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readMonth(t, c.params.month, c.now)) }),
  }),
  defineRoute({
    id: 'programme.tick_month',
    method: 'POST',
    path: `${base}/problem-months/:month/checks`,
    permission: oversee,
    summary: { zh: '月度检查：勾选一个科室', en: 'Tick one unit of a month' },
    input: { params: work.monthParams, body: work.tickBody },
    output: { 204: null },
    errors: ['programme.month_later', 'programme.month_checked', 'programme.unit_unknown'],
    door: {
      example: async (d) => ({
        params: { month: localDate(d.now).slice(0, 7) },
        body: { unit: (await aUnit(d)).unit, remark: '' },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => tickMonth(t, c.params.month, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.problem_rule',
    method: 'GET',
    path: `${base}/problem-rule`,
    permission: oversee,
    summary: { zh: '重复问题和整改期限的规定', en: 'What counts as found again, and how long mending takes' },
    output: { 200: contract.ruleSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => ruleNow(t, c.now)) }),
  }),
  defineRoute({
    id: 'programme.keep_problem_rule',
    method: 'PUT',
    path: `${base}/problem-rule`,
    permission: oversee,
    summary: { zh: '修改这些规定', en: 'Change them' },
    input: { body: contract.ruleSchema },
    output: { 204: null },
    door: {
      example: async () => ({ body: { againDays: 90, likeness: 50, days: { minor: 14, ordinary: 7, serious: 3 } } }),
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => keepRule(t, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
];
