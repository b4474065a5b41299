import { localDate } from '#kernel/instant.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { checkPiece } from '../app/check.ts';
import { keepPicture } from '../app/pictures.ts';
import { createPiece, listPieces, readPiece } from '../app/pieces.ts';
import { giveBack, publish, revise, save, submit, withdraw } from '../app/write.ts';
import * as contract from '../contract.ts';
import { aDraft, aText, inReview, published, somePicture } from './examples.ts';

const edit = 'content.edit';
const review = 'content.review';
const base = '/api/h/:hospital/content';
const one = `${base}/pieces/:id`;
const params = contract.idParams;
const done = { 204: null };

export const staffRoutes: AnyRoute[] = [
  defineRoute({
    id: 'content.pieces',
    method: 'GET',
    path: `${base}/pieces`,
    permission: 'content.read',
    summary: { zh: '全部内容和它们的状态', en: 'All pieces and where they stand' },
    output: { 200: contract.piecesSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listPieces(t, c.actor, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'content.create',
    method: 'POST',
    path: `${base}/pieces`,
    permission: edit,
    summary: { zh: '新建一篇内容', en: 'Begin a piece' },
    input: { body: contract.createBody },
    output: { 201: contract.madeSchema },
    errors: ['content.about_unknown', 'content.piece_exists'],
    create: true,
    door: {
      example: async () => ({
        body: { kind: 'education', about: null, department: null, step: 'waiting', titleZh: aText.titleZh },
      }),
      outsider: 403,
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await createPiece(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'content.piece',
    method: 'GET',
    path: one,
    permission: 'content.read',
    summary: { zh: '一篇内容的全部版本', en: 'One piece with all its versions' },
    input: { params },
    output: { 200: contract.pieceSchema },
    errors: ['content.piece_unknown'],
    door: { example: async (d) => ({ params: { id: (await aDraft(d)).id } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => readPiece(t, c.params.id, c.actor, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'content.revise',
    method: 'POST',
    path: `${one}/draft`,
    permission: edit,
    summary: { zh: '从现有版本开始修改', en: 'Begin a new version' },
    input: { params },
    output: done,
    errors: ['content.piece_unknown', 'content.draft_exists'],
    door: { example: async (d) => ({ params: { id: (await published(d)).id } }), outsider: 403 },
    handler: async (c) => {
      await c.tx((t) => revise(t, c.params.id, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'content.save',
    method: 'PUT',
    path: `${one}/draft`,
    permission: edit,
    summary: { zh: '保存草稿', en: 'Save the draft' },
    input: { params, body: contract.saveBody },
    output: done,
    errors: ['content.piece_unknown', 'content.changed'],
    door: {
      example: async (d) => {
        const { id, version } = await aDraft(d);
        return { params: { id }, body: { version, validUntil: null, ...aText } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { version, ...text } = c.body;
      await c.tx((t) => save(t, { piece: c.params.id, version }, text, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'content.submit',
    method: 'POST',
    path: `${one}/submit`,
    permission: edit,
    summary: { zh: '送审', en: 'Send to review' },
    input: { params, body: contract.submitBody },
    output: done,
    errors: ['content.piece_unknown', 'content.not_ready', 'content.blocked', 'content.changed'],
    door: {
      example: async (d) => {
        const { id, version } = await aDraft(d);
        return { params: { id }, body: { version } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => submit(t, { piece: c.params.id, ...c.body }, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'content.review',
    method: 'POST',
    path: `${one}/review`,
    permission: review,
    summary: { zh: '审核：发布或退回', en: 'Review: publish or give back' },
    input: { params, body: contract.reviewBody },
    output: done,
    errors: ['content.piece_unknown', 'content.not_ready', 'content.blocked', 'content.own_text', 'content.changed'],
    door: {
      example: async (d) => {
        const { id, version } = await inReview(d);
        return { params: { id }, body: { version, decision: 'publish', note: '' } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { decision, version, note } = c.body;
      const act = { piece: c.params.id, version };
      await c.tx((t) => (decision === 'publish' ? publish : giveBack)(t, act, note, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'content.withdraw',
    method: 'POST',
    path: `${one}/withdraw`,
    permission: review,
    summary: { zh: '撤下已发布的内容', en: 'Withdraw what is published' },
    input: { params, body: contract.withdrawBody },
    output: done,
    errors: ['content.piece_unknown', 'content.changed'],
    door: {
      example: async (d) => {
        const { id, version } = await published(d);
        return { params: { id }, body: { version, why: '演示：内容过时' } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { version, why } = c.body;
      await c.tx((t) => withdraw(t, { piece: c.params.id, version }, why, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'content.check',
    method: 'POST',
    path: `${one}/check`,
    permission: edit,
    summary: { zh: '按广告规定检查还没保存的文字', en: 'Check wording that is not saved yet' },
    input: { params, body: contract.checkBody },
    output: { 200: contract.findsSchema },
    errors: ['content.piece_unknown'],
    door: { example: async (d) => ({ params: { id: (await aDraft(d)).id }, body: aText }), outsider: 403 },
    handler: async (c) => {
      const found = await c.tx(async (t) => {
        const { kind } = await readPiece(t, c.params.id, c.actor, c.now, c.lang);
        return checkPiece(t, { kind, text: c.body, validUntil: null }, localDate(c.now), c.lang);
      });
      return { status: 200, body: found };
    },
  }),
  defineRoute({
    id: 'content.keep_picture',
    method: 'POST',
    path: `${base}/pictures`,
    permission: edit,
    kind: 'upload',
    bodyLimit: 600_000,
    summary: { zh: '上传图片', en: 'Upload a picture' },
    output: { 200: contract.madeSchema },
    errors: ['content.picture_unreadable'],
    door: { example: async () => ({ body: somePicture() }), outsider: 403 },
    handler: async (c) => {
      const { body } = c.raw.request;
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      return { status: 200, body: await c.tx((t) => keepPicture(t, bytes, c.actor, c.now)) };
    },
  }),
];
