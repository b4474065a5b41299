import { localDate } from '#kernel/instant.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { figureNow } from '../../app/problems/from-indicator.ts';
import { listHearings, recordHearing } from '../../app/problems/hearings.ts';
import { beginPdca, keepPdca, listPdca } from '../../app/problems/pdca.ts';
import { beginRound, keepRound, listRounds, readRound } from '../../app/problems/rounds.ts';
import * as work from '../../contract-problem-work.ts';
import { madeSchema, idParams as params } from '../../contract-problems.ts';
import { aFile, aPdca, aRound, aRoute, aRunningPdca, aUnit, somePaper } from './examples.ts';

const base = '/api/h/:hospital/programme';
const oversee = 'programme.oversee';
const done = { 204: null };

export const workRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.rounds',
    method: 'GET',
    path: `${base}/rounds`,
    permission: 'programme.round',
    summary: { zh: '现场巡查和体验式就医', en: 'Rounds, and walks as an ordinary patient' },
    output: { 200: work.roundsSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listRounds(t, c.actor)) }),
  }),
  defineRoute({
    id: 'programme.begin_round',
    method: 'POST',
    path: `${base}/rounds`,
    permission: 'programme.round',
    summary: { zh: '开始一次巡查或体验', en: 'Begin a round or a walk' },
    input: { body: work.beginRoundBody },
    output: { 201: madeSchema },
    errors: ['programme.found_later'],
    create: true,
    door: { example: async (d) => ({ body: { kind: 'walk', ...aRoute(d.now) } }), outsider: 403 },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await beginRound(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'programme.round',
    method: 'GET',
    path: `${base}/rounds/:id`,
    permission: 'programme.round',
    summary: { zh: '一次巡查或体验，和它发现的问题', en: 'One round or walk with what it found' },
    input: { params },
    output: { 200: work.roundSchema },
    errors: ['programme.round_unknown'],
    door: { example: async (d) => ({ params: { id: await aRound(d) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readRound(t, c.params.id, c.actor, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.keep_round',
    method: 'PUT',
    path: `${base}/rounds/:id`,
    permission: 'programme.round',
    summary: { zh: '保存或结束一次巡查、体验', en: 'Save or end a round or walk' },
    input: { params, body: work.saveRoundBody },
    output: done,
    errors: ['programme.found_later', 'programme.round_changed'],
    door: {
      example: async (d) => ({
        params: { id: await aRound(d) },
        body: { version: 1, ...aRoute(d.now), steps: [{ step: 'wait', minutes: 12, remark: '' }], end: true },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => keepRound(t, c.params.id, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.pdca_list',
    method: 'GET',
    path: `${base}/pdca`,
    permission: oversee,
    summary: { zh: '持续改进（PDCA）项目和总结', en: 'Plan-do-check-act: running and summarized' },
    output: { 200: work.pdcasSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listPdca(t, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.begin_pdca',
    method: 'POST',
    path: `${base}/pdca`,
    permission: oversee,
    summary: { zh: '开始一个持续改进项目', en: 'Begin a plan-do-check-act' },
    input: { body: work.pdcaBody },
    output: { 201: madeSchema },
    errors: ['programme.unit_unknown', 'programme.problem_unknown'],
    create: true,
    door: { example: async (d) => ({ body: aPdca((await aUnit(d)).unit) }), outsider: 403 },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await beginPdca(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'programme.keep_pdca',
    method: 'PUT',
    path: `${base}/pdca/:id`,
    permission: oversee,
    summary: { zh: '保存或总结一个持续改进项目', en: 'Save or summarize a plan-do-check-act' },
    input: { params, body: work.savePdcaBody },
    output: done,
    errors: [
      'programme.pdca_changed',
      'programme.pdca_not_whole',
      'programme.unit_unknown',
      'programme.problem_unknown',
    ],
    door: {
      example: async (d) => {
        const { id, unit } = await aRunningPdca(d);
        return { params: { id }, body: { version: 1, summarize: false, ...aPdca(unit) } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => keepPdca(t, c.params.id, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.pdca_figure',
    method: 'GET',
    path: `${base}/pdca-figure`,
    permission: oversee,
    summary: { zh: '取一个指标值作为改进前后的数值', en: 'The value of an indicator, as the figure before or after' },
    input: { query: work.figureQuery },
    output: { 200: work.figureSchema },
    errors: ['programme.indicator_not_found'],
    door: { example: async () => ({ query: { key: '6', period: '2026H2' } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => figureNow(t, c.query, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.hearings',
    method: 'GET',
    path: `${base}/hearings`,
    permission: oversee,
    summary: { zh: '院党委听取汇报、专题会议', en: 'Hearings of the party committee and meetings' },
    output: { 200: work.hearingsSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listHearings(t, c.now)) }),
  }),
  defineRoute({
    id: 'programme.record_hearing',
    method: 'POST',
    path: `${base}/hearings`,
    permission: oversee,
    summary: { zh: '登记一次听取汇报，附纪要', en: 'Register a hearing with its minutes' },
    input: { body: work.hearingBody },
    output: { 201: madeSchema },
    errors: ['programme.found_later', 'programme.file_unknown', 'programme.minutes_used'],
    create: true,
    door: {
      example: async (d) => ({
        body: {
          ...{ body: 'party_committee', heldOn: localDate(d.now), topic: '演示：就医体验推进', decided: '' },
          file: await aFile(d, somePaper()),
        },
      }),
      outsider: 403,
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await recordHearing(t, c.body, c.actor, c.now) })),
  }),
];
