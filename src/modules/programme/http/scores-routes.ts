import { localDate } from '#kernel/instant.ts';
import { defineRoute } from '#platform/http/route.ts';
import { makeReport } from '../app/reports/render/in-thread.ts';
import { currentScores } from '../app/scores/current.ts';
import { find, takeBack } from '../app/scores/find.ts';
import { close, fill, giveBack, review } from '../app/scores/move-sheet.ts';
import { unitRanking } from '../app/scores/ranking.ts';
import { sheetReport } from '../app/scores/sheet-file.ts';
import { listSheets, openSheet, readSheet } from '../app/scores/sheets.ts';
import * as contract from '../contract-scores.ts';
import { monthOf } from '../domain/scores/score-period.ts';
import { aFinding, aSheet, filled, reviewed, wish } from './scores-examples.ts';

const base = '/api/h/:hospital/programme/scores';
const sheet = `${base}/sheets/:id`;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const scoresRoutes = [
  defineRoute({
    id: 'programme.scores_now',
    method: 'GET',
    path: `${base}/now`,
    permission: 'programme.view',
    summary: { zh: '现在正在丢的分：原因和补救办法', en: 'Points being lost now, why, and what would win them back' },
    output: { 200: contract.currentSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: { scores: await c.tx((t) => currentScores(t, c.now)) } }),
  }),
  defineRoute({
    id: 'programme.score_sheets',
    method: 'GET',
    path: `${base}/sheets`,
    permission: 'programme.view',
    summary: { zh: '方案评分表列表', en: 'Score sheets of the plans' },
    output: { 200: contract.sheetsSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listSheets(t, c.now)) }),
  }),
  defineRoute({
    id: 'programme.score_sheet_open',
    method: 'POST',
    path: `${base}/sheets`,
    permission: 'programme.score',
    summary: { zh: '建一张评分表', en: 'Open a score sheet' },
    input: { body: contract.openBody },
    output: { 201: contract.madeSchema },
    errors: ['programme.sheet_not_opened'],
    create: true,
    door: { example: async (d) => ({ body: await wish(d) }), outsider: 403 },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await openSheet(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'programme.score_sheet',
    method: 'GET',
    path: sheet,
    permission: 'programme.view',
    summary: { zh: '一张评分表', en: 'A score sheet' },
    input: { params: contract.sheetParams },
    output: { 200: contract.sheetViewSchema },
    errors: ['programme.sheet_unknown'],
    door: { example: async (d) => ({ params: { id: (await aSheet(d)).id } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readSheet(t, c.params.id, c.now)) }),
  }),
  defineRoute({
    id: 'programme.score_sheet_file',
    method: 'GET',
    path: `${sheet}/file`,
    permission: 'programme.view',
    summary: { zh: '导出评分表（Excel）', en: 'The sheet as a spreadsheet' },
    input: { params: contract.sheetParams, query: contract.fileQuery },
    output: { 200: null },
    errors: ['programme.sheet_unknown', 'programme.report_too_large'],
    kind: 'download',
    door: { example: async (d) => ({ params: { id: (await aSheet(d)).id } }), outsider: 403 },
    handler: async (c) => {
      const report = await c.tx((t) => sheetReport(t, c.params.id, c.query.lang ?? c.lang, c.now));
      const bytes = await makeReport(report, 'xlsx');
      c.raw.reply
        .code(200)
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="shuxin-score-${report.parts[0]?.title ?? ''}.xlsx"`)
        .type(XLSX)
        .send(bytes);
      return { status: 200 };
    },
  }),
  defineRoute({
    id: 'programme.score_find',
    method: 'POST',
    path: `${sheet}/findings`,
    permission: 'programme.score',
    summary: { zh: '填一条：发现、判定、说明和依据', en: 'Answer a rule: what was found, why, by what evidence' },
    input: { params: contract.sheetParams, body: contract.findBody },
    output: { 201: contract.madeSchema },
    errors: [
      ...['programme.sheet_unknown', 'programme.score_item_unknown', 'programme.finding_amount'],
      ...['programme.finding_reason', 'programme.finding_evidence', 'programme.sheet_changed'],
    ],
    create: true,
    door: {
      example: async (d) => {
        const { id, item } = await aSheet(d);
        return { params: { id }, body: { item, rule: 0, amount: 0, note: '', evidence: '' } };
      },
      outsider: 403,
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await find(t, c.params.id, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'programme.score_take_back',
    method: 'DELETE',
    path: `${sheet}/findings/:finding`,
    permission: 'programme.score',
    summary: { zh: '撤回一条', en: 'Take an entry back' },
    input: { params: contract.findingParams },
    output: { 204: null },
    errors: ['programme.sheet_unknown', 'programme.finding_unknown'],
    door: { example: async (d) => ({ params: await aFinding(d) }), outsider: 403 },
    handler: async (c) => {
      await c.tx((t) => takeBack(t, c.params.id, c.params.finding, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.score_fill',
    method: 'POST',
    path: `${sheet}/fill`,
    permission: 'programme.score',
    summary: { zh: '提交评分表', en: 'Hand a sheet in' },
    input: { params: contract.sheetParams, body: contract.actBody },
    output: { 204: null },
    errors: ['programme.sheet_unknown', 'programme.sheet_open', 'programme.sheet_changed'],
    door: {
      example: async (d) => {
        const { id, version } = await aSheet(d, true);
        return { params: { id }, body: { version } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => fill(t, { sheet: c.params.id, version: c.body.version }, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.score_review',
    method: 'POST',
    path: `${sheet}/review`,
    permission: 'programme.oversee',
    summary: { zh: '复核评分表，或退回重填', en: 'Review a sheet, or give it back' },
    input: { params: contract.sheetParams, body: contract.reviewBody },
    output: { 204: null },
    errors: ['programme.sheet_unknown', 'programme.sheet_own', 'programme.sheet_changed'],
    door: {
      example: async (d) => {
        const { id, version } = await filled(d);
        return { params: { id }, body: { version, decision: 'accept', note: '' } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const act = { sheet: c.params.id, version: c.body.version };
      await c.tx((t) =>
        c.body.decision === 'accept' ? review(t, act, c.actor, c.now) : giveBack(t, act, c.body.note, c.actor, c.now),
      );
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.score_close',
    method: 'POST',
    path: `${sheet}/close`,
    permission: 'programme.oversee',
    summary: { zh: '评分表归档，不再改动', en: 'Close a sheet for good' },
    input: { params: contract.sheetParams, body: contract.actBody },
    output: { 204: null },
    errors: ['programme.sheet_unknown', 'programme.sheet_changed'],
    door: {
      example: async (d) => {
        const { id, version } = await reviewed(d);
        return { params: { id }, body: { version } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => close(t, { sheet: c.params.id, version: c.body.version }, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.unit_scores',
    method: 'GET',
    path: `${base}/units`,
    permission: 'programme.view',
    summary: { zh: '科室月度考核：排名、原因、走势', en: 'The units of a month: places, reasons, course' },
    input: { query: contract.monthQuery },
    output: { 200: contract.rankingSchema },
    door: { example: async () => ({ query: { month: '2026-11' } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => unitRanking(t, c.query.month ?? monthOf(localDate(c.now)), c.now)),
    }),
  }),
];
