import { Readable } from 'node:stream';
import type { Tx } from '#platform/db/tx.ts';
import type { Call } from '#platform/http/route.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { indicatorTable } from '../app/indicators/table.ts';
import { entriesOf, evidenceFolder } from '../app/reports/folder.ts';
import { hospitalName } from '../app/reports/hospital-name.ts';
import { oneAtATime } from '../app/reports/one-at-a-time.ts';
import { makeReport } from '../app/reports/render/in-thread.ts';
import { readPlans, readProgress, readQuarter } from '../app/reports/work.ts';
import { zipped } from '../app/reports/zipped.ts';
import * as contract from '../contract-reports.ts';
import { indicatorReport } from '../domain/reports/indicator-report.ts';
import type { Report, ReportFormat } from '../domain/reports/report.ts';
import { aMeasure } from './task-examples.ts';

const base = '/api/h/:hospital/programme/reports';
const permission = 'programme.report';
const MEDIA: Record<ReportFormat | 'zip', string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  zip: 'application/zip',
};

type Sender = Pick<Call, 'raw' | 'tx' | 'hospital'>;

function send(c: Sender, name: string, ending: ReportFormat | 'zip', bytes: Buffer | Readable): { status: 200 } {
  c.raw.reply
    .code(200)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="shuxin-${name}.${ending}"`)
    .type(MEDIA[ending])
    .send(bytes);
  return { status: 200 };
}

/** The answer has left once the first piece has; a stream that fails before is a refusal like any other. */
const begun = (stream: Readable): Promise<void> =>
  new Promise((resolve, reject) => {
    stream
      .once('data', () => resolve())
      .once('close', resolve)
      .once('error', reject);
  });

/** The records are read first; the file is made after the transaction has ended. */
async function sendReport(c: Sender, name: string, format: ReportFormat, read: (t: Tx) => Promise<Report>) {
  return oneAtATime(c.hospital, async () => send(c, name, format, await makeReport(await c.tx(read), format)));
}

export const reportRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.report_plans',
    method: 'GET',
    path: `${base}/plans`,
    permission,
    summary: { zh: '可以出报表的方案', en: 'Plans that reports can be made of' },
    output: { 200: contract.reportPlansSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readPlans(t)) }),
  }),
  defineRoute({
    id: 'programme.report_indicators',
    method: 'GET',
    path: `${base}/indicators`,
    permission,
    kind: 'download',
    summary: { zh: '半年指标表（Excel、Word、PDF）', en: 'The half-yearly indicator table as a file' },
    input: { query: contract.indicatorFileQuery },
    output: { 200: null },
    errors: ['programme.report_too_large', 'programme.report_busy'],
    door: { example: async () => ({ query: { year: 2026, years: 1, format: 'xlsx' } }), outsider: 403 },
    handler: async (c) => {
      const { year, years = 3, format, lang = c.lang } = c.query;
      return sendReport(c, `indicators-${year}`, format, async (t) =>
        indicatorReport(await indicatorTable(t, { year, years }, c.now, lang), await hospitalName(t, lang), lang),
      );
    },
  }),
  defineRoute({
    id: 'programme.report_progress',
    method: 'GET',
    path: `${base}/progress`,
    permission,
    kind: 'download',
    summary: { zh: '工作进展表（Excel、Word、PDF）', en: 'The progress form of a plan as a file' },
    input: { query: contract.progressFileQuery },
    output: { 200: null },
    errors: ['programme.report_plan_unknown', 'programme.report_too_large', 'programme.report_busy'],
    door: { example: async (d) => ({ query: { plan: (await aMeasure(d)).plan, format: 'xlsx' } }), outsider: 403 },
    handler: async (c) => {
      const { plan, format, lang = c.lang } = c.query;
      return sendReport(c, 'progress', format, (t) => readProgress(t, plan, c.now, lang));
    },
  }),
  defineRoute({
    id: 'programme.report_quarter',
    method: 'GET',
    path: `${base}/quarter`,
    permission,
    kind: 'download',
    summary: { zh: '见人见事见时见物季度报告', en: 'The quarterly report of people, matters, times and things' },
    input: { query: contract.quarterFileQuery },
    output: { 200: null },
    errors: ['programme.report_too_large', 'programme.report_busy'],
    door: { example: async () => ({ query: { quarter: '2026Q4', format: 'docx' } }), outsider: 403 },
    handler: async (c) => {
      const { quarter, format, lang = c.lang } = c.query;
      return sendReport(c, `quarter-${quarter}`, format, (t) => readQuarter(t, quarter, c.now, lang));
    },
  }),
  defineRoute({
    id: 'programme.report_evidence',
    method: 'GET',
    path: `${base}/evidence`,
    permission,
    kind: 'download',
    summary: { zh: '佐证材料文件夹（压缩包）', en: 'The evidence of a plan as a folder' },
    input: { query: contract.folderQuery },
    output: { 200: null },
    errors: ['programme.report_plan_unknown', 'programme.evidence_too_large'],
    door: { example: async (d) => ({ query: { plan: (await aMeasure(d)).plan } }), outsider: 403 },
    handler: async (c) => {
      const { plan, lang = c.lang } = c.query;
      const folder = await c.tx((t) => evidenceFolder(t, plan, c.actor, c.now, lang));
      const stream = Readable.from(zipped(entriesOf(folder, c.tx)));
      const sent = send(c, 'evidence', 'zip', stream);
      await begun(stream);
      return sent;
    },
  }),
];
