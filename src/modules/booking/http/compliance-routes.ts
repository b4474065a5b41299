import { defineRoute } from '#platform/http/route.ts';
import { compliance } from '../app/compliance.ts';
import { complianceSheet } from '../app/compliance-sheet.ts';
import { complianceAnswer, complianceFileQuery, complianceQuery } from '../contract-compliance.ts';
import { sendCsv } from './send-csv.ts';

const permission = 'booking.compliance';
const path = '/api/h/:hospital/booking/compliance';
const week = { from: '2026-11-23', to: '2026-11-29' };

export const complianceRoutes = [
  defineRoute({
    id: 'booking.compliance',
    method: 'GET',
    path,
    permission,
    summary: { zh: '号源投放：占比、释放与使用', en: 'How places were shared, released and used' },
    input: { query: complianceQuery },
    output: { 200: complianceAnswer },
    errors: ['booking.compliance_range'],
    door: { example: async () => ({ query: week }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => compliance(t, c.query, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.compliance_file',
    method: 'GET',
    path: `${path}/file`,
    permission,
    summary: { zh: '导出号源投放（CSV）', en: 'The shares by department and day as a CSV file' },
    input: { query: complianceFileQuery },
    output: { 200: null },
    errors: ['booking.compliance_range'],
    kind: 'download',
    door: { example: async () => ({ query: week }), outsider: 403 },
    handler: async (c) => {
      const { lang, ...asked } = c.query;
      return sendCsv(c, await c.tx((t) => complianceSheet(t, asked, lang, c.now)), 'shares');
    },
  }),
];
