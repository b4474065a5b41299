import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { confirmPlan } from '../app/plan/confirm-plan.ts';
import { dropDraft, editPlan, readDraft } from '../app/plan/edit-plan.ts';
import { takeDocument } from '../app/plan/take-document.ts';
import * as contract from '../contract-draft.ts';
import { idParams, versionBody } from '../contract-plans.ts';
import { planImportErrors } from '../errors-plan-import.ts';
import { aDraft } from './plan-examples.ts';

const base = '/api/h/:hospital/programme/plans';
const one = `${base}/:id`;
const permission = 'programme.plan';
const params = idParams;
const DOCUMENT_ERRORS: readonly string[] = [...Object.keys(planImportErrors), 'platform.too_large'];

/** Told by the sender, percent-encoded: names of files belong in no address. */
function fileName(header: string | string[] | undefined): string {
  try {
    const name = decodeURIComponent(typeof header === 'string' ? header : '')
      .replace(/\p{Cc}/gu, '')
      .slice(-200);
    return name || 'plan.txt';
  } catch {
    return 'plan.txt';
  }
}

export const draftRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.take_document',
    method: 'POST',
    path: base,
    permission,
    summary: {
      zh: '上传方案文件（.docx、.txt、.xlsx；文件名放在 x-file-name 头，百分号编码）',
      en: 'Upload a plan document (.docx, .txt, .xlsx; its name percent-encoded in the header x-file-name)',
    },
    output: { 200: contract.madeDraftSchema },
    errors: DOCUMENT_ERRORS,
    kind: 'upload',
    bodyLimit: 10_485_760,
    door: {
      example: async () => ({
        body: Buffer.from('演示方案\n1.让指路牌看得懂\n'),
        headers: { 'x-file-name': 'demo.txt' },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      const { body, headers } = c.raw.request;
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      return { status: 200, body: await takeDocument(c, { name: fileName(headers['x-file-name']), bytes }) };
    },
  }),
  defineRoute({
    id: 'programme.take_pasted',
    method: 'POST',
    path: `${base}/pasted`,
    permission,
    summary: { zh: '粘贴方案文字', en: 'Paste the text of a plan' },
    input: { body: contract.pastedBody },
    output: { 200: contract.madeDraftSchema },
    errors: DOCUMENT_ERRORS,
    door: { example: async () => ({ body: { text: '演示方案\n1.让指路牌看得懂\n' } }), outsider: 403 },
    handler: async (c) => {
      const source = { name: '粘贴的文字.txt', kind: 'pasted', bytes: Buffer.from(c.body.text) } as const;
      return { status: 200, body: await takeDocument(c, source) };
    },
  }),
  defineRoute({
    id: 'programme.draft',
    method: 'GET',
    path: `${one}/draft`,
    permission,
    summary: { zh: '待确认的方案：读出的每一格和原文', en: 'A draft: every cell that was read, beside its source' },
    input: { params },
    output: { 200: contract.draftSchema },
    errors: ['programme.plan_unknown'],
    door: { example: async (d) => ({ params: { id: (await aDraft(d)).id } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readDraft(t, c.params.id, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.edit_draft',
    method: 'POST',
    path: `${one}/draft/edits`,
    permission,
    summary: { zh: '改正待确认方案中的一处', en: 'Correct one thing in a draft' },
    input: { params, body: contract.editBody },
    output: { 200: contract.editedSchema },
    errors: [
      'programme.plan_unknown',
      'programme.plan_changed',
      'programme.edit_unknown',
      'programme.past_choice',
      'programme.unit_unknown',
      'programme.person_unknown',
    ],
    door: {
      example: async (d) => {
        const { id, version } = await aDraft(d);
        return { params: { id }, body: { version, edit: { kind: 'ignore', line: 4, reason: '落款' } } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { version, edit } = c.body;
      return {
        status: 200,
        body: await c.tx((t) => editPlan(t, { plan: c.params.id, version }, edit, c.actor, c.now)),
      };
    },
  }),
  defineRoute({
    id: 'programme.confirm_plan',
    method: 'POST',
    path: `${one}/confirm`,
    permission,
    summary: { zh: '确认方案，生成任务', en: 'Confirm the draft: its tasks begin' },
    input: { params, body: versionBody },
    output: { 200: contract.confirmedSchema },
    errors: ['programme.plan_unknown', 'programme.plan_changed', 'programme.plan_not_ready'],
    door: {
      example: async (d) => {
        const { id, version } = await aDraft(d);
        return { params: { id }, body: { version } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const act = { plan: c.params.id, version: c.body.version };
      return { status: 200, body: await c.tx((t) => confirmPlan(t, act, c.actor, c.now)) };
    },
  }),
  defineRoute({
    id: 'programme.drop_draft',
    method: 'POST',
    path: `${one}/drop`,
    permission,
    summary: { zh: '作废待确认的方案', en: 'Drop a draft' },
    input: { params, body: versionBody },
    output: { 204: null },
    errors: ['programme.plan_changed'],
    door: {
      example: async (d) => {
        const { id, version } = await aDraft(d);
        return { params: { id }, body: { version } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => dropDraft(t, { plan: c.params.id, version: c.body.version }, c.actor, c.now));
      return { status: 204 };
    },
  }),
];
