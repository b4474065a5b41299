import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { claim } from '../app/grading/claim.ts';
import { readGrading } from '../app/grading/read-grading.ts';
import { reckon } from '../app/grading/reckon.ts';
import * as contract from '../contract-grading.ts';

const base = '/api/h/:hospital/programme/grading';

export const gradingRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.grading',
    method: 'GET',
    path: base,
    permission: 'programme.view',
    summary: { zh: '智慧服务分级：17 个项目的现状和差距', en: 'Smart-service grading: where the 17 items stand' },
    output: { 200: contract.gradingSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readGrading(t, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.grade',
    method: 'POST',
    path: `${base}/runs`,
    permission: 'programme.declare',
    summary: { zh: '重新统计实际使用情况', en: 'Count what is in use anew' },
    output: { 201: contract.reckonedSchema },
    create: true,
    door: { example: async () => ({}), outsider: 403 },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await reckon(t, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'programme.grade_claim',
    method: 'POST',
    path: `${base}/claims`,
    permission: 'programme.declare',
    summary: { zh: '申报某条款是否达到，或应用比例', en: 'Declare a clause, or the share of an item' },
    input: { body: contract.claimBody },
    output: { 201: contract.claimedSchema },
    errors: ['programme.grade_clause_unknown', 'programme.grade_item_counted'],
    create: true,
    door: {
      example: async () => ({ body: { clause: '12.1.1', met: true, evidence: '演示：窗口缴费' } }),
      outsider: 403,
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await claim(t, c.body, c.actor, c.now) })),
  }),
];
