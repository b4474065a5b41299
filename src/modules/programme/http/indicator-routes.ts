import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { decide, declare } from '../app/indicators/declare.ts';
import { keepEvidence, readEvidence } from '../app/indicators/evidence.ts';
import { readValue } from '../app/indicators/read-value.ts';
import { aimAt, sayScope } from '../app/indicators/settings.ts';
import { indicatorTable } from '../app/indicators/table.ts';
import * as contract from '../contract-declared.ts';
import { tableQuery, tableSchema } from '../contract-table.ts';
import { aDeclared, said, someEvidence, somePdf } from './indicator-examples.ts';

const base = '/api/h/:hospital/programme';
const [view, declares, oversee] = ['programme.view', 'programme.declare', 'programme.oversee'];
const done = { 204: null };

export const indicatorRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.indicator_table',
    method: 'GET',
    path: `${base}/indicator-table`,
    permission: view,
    summary: { zh: '全部指标：每个半年和全年', en: 'The whole indicator set, by half-year and year' },
    input: { query: tableQuery },
    output: { 200: tableSchema },
    errors: ['programme.department_not_found'],
    door: { example: async () => ({ query: { year: 2026, years: 2 } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => indicatorTable(t, c.query, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.indicator_value',
    method: 'GET',
    path: `${base}/indicator-values/:key`,
    permission: view,
    summary: {
      zh: '一个指标值的填报、目标、口径和适用情况的经过',
      en: 'What was declared, aimed at and said of a value',
    },
    input: { params: contract.keyParams },
    output: { 200: contract.valueSchema },
    errors: ['programme.value_unknown'],
    door: { example: async () => ({ params: { key: '15a' } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readValue(t, c.params.key, c.actor, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.declare',
    method: 'POST',
    path: `${base}/indicator-values/:key/declared`,
    permission: declares,
    summary: { zh: '填报一个指标值（附证明）', en: 'Declare a value, with evidence' },
    input: { params: contract.keyParams, body: contract.declareBody },
    output: { 201: contract.madeSchema },
    errors: [
      'programme.value_unknown',
      'programme.value_computed',
      'programme.value_not_applicable',
      'programme.value_whole',
      'programme.department_not_found',
      'programme.period_to_come',
      'programme.evidence_missing',
      'programme.evidence_unknown',
      'programme.declared_value_missing',
      'programme.declared_value_wrong',
      'programme.declared_waiting',
    ],
    create: true,
    door: {
      example: async () => ({ params: { key: '25a' }, body: { period: '2026H1', value: 12, ...said } }),
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => ({
        status: 201,
        body: await declare(t, { ...c.body, key: c.params.key }, c.actor, c.now),
      })),
  }),
  defineRoute({
    id: 'programme.decide_declared',
    method: 'PUT',
    path: `${base}/indicator-declared/:id/decision`,
    permission: oversee,
    summary: { zh: '审核填报值：通过或退回', en: 'Approve a declared value or give it back' },
    input: { params: contract.idParams, body: contract.decisionBody },
    output: done,
    errors: ['programme.declared_changed', 'programme.declared_two_people'],
    door: {
      example: async (d) => ({
        params: { id: await aDeclared(d) },
        body: { version: 1, decision: 'approved', note: '' },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      const { version, decision: state, note } = c.body;
      await c.tx((t) => decide(t, { id: c.params.id, version, state, note }, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.set_target',
    method: 'PUT',
    path: `${base}/indicator-values/:key/target`,
    permission: declares,
    summary: { zh: '定目标值', en: 'Set a target' },
    input: { params: contract.keyParams, body: contract.targetBody },
    output: done,
    errors: ['programme.value_unknown', 'programme.declared_value_wrong'],
    door: {
      example: async () => ({
        params: { key: '13' },
        body: { value: 95, from: '2026-01-01', textZh: '不低于 95%', textEn: 'At least 95 %' },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => aimAt(t, { ...c.body, key: c.params.key }, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.set_scope',
    method: 'PUT',
    path: `${base}/indicator-rows/:no/scope`,
    permission: declares,
    summary: { zh: '说明某项指标是否适用于本院', en: 'Say whether a row applies to the hospital' },
    input: { params: contract.rowParams, body: contract.scopeBody },
    output: done,
    errors: ['programme.indicator_not_found'],
    door: {
      example: async () => ({ params: { no: 21 }, body: { applicable: false, reason: '本院没有产科' } }),
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => sayScope(t, { ...c.body, no: c.params.no }, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.keep_evidence',
    method: 'POST',
    path: `${base}/indicator-evidence`,
    permission: declares,
    kind: 'upload',
    bodyLimit: 5_000_000,
    summary: { zh: '上传指标的证明文件', en: 'Upload evidence of a value' },
    output: { 200: contract.madeSchema },
    errors: ['programme.evidence_unreadable'],
    door: { example: async () => ({ body: somePdf() }), outsider: 403 },
    handler: async (c) => {
      const { body } = c.raw.request;
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      return { status: 200, body: await c.tx((t) => keepEvidence(t, bytes, c.actor, c.now)) };
    },
  }),
  defineRoute({
    id: 'programme.evidence',
    method: 'GET',
    path: `${base}/indicator-evidence/:id`,
    permission: view,
    kind: 'download',
    summary: { zh: '下载证明文件', en: 'Download evidence' },
    input: { params: contract.idParams },
    output: { 200: null },
    errors: ['programme.evidence_unknown'],
    door: { example: async (d) => ({ params: { id: await someEvidence(d) } }), outsider: 403 },
    handler: async (c) => {
      const { media, bytes } = await c.tx((t) => readEvidence(t, c.params.id));
      const name = `attachment; filename="evidence.${media.split('/')[1]}"`;
      c.raw.reply
        .code(200)
        .header('cache-control', 'no-store')
        .header('content-disposition', name)
        .type(media)
        .send(bytes);
      return { status: 200 };
    },
  }),
];
