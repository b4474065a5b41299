import { proofRows } from '#modules/programme/public.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { workAsOwn } from '../app/own-problem.ts';
import { addPhoto, choosePhoto, dropPhoto, readPhoto } from '../app/photos.ts';
import { refusePlan, takePlan } from '../app/plans.ts';
import * as contract from '../contract.ts';
import { aProblem } from './examples.ts';
import { aKeptPhoto, aPlanPaper, aProof, onePixel } from './examples-plans.ts';
import { sendPhoto } from './send-photo.ts';

const base = '/api/h/:hospital/bureau';
const permission = 'bureau.answer';

export const answerRoutes: AnyRoute[] = [
  defineRoute({
    id: 'bureau.plan_take',
    method: 'POST',
    path: `${base}/papers/:id/take`,
    permission,
    summary: { zh: '把下发的方案收进本院的行动方案', en: 'Take a plan that came down into the own programme' },
    input: { params: contract.idParams, body: contract.versionBody },
    output: { 200: contract.takenSchema },
    errors: ['bureau.changed', 'programme.plan_changed'],
    door: { example: async (d) => ({ params: { id: await aPlanPaper(d) }, body: { version: 1 } }), outsider: 403 },
    handler: (c) =>
      c.tx(async (t) => ({
        status: 200,
        body: await takePlan(t, { id: c.params.id, ...c.body }, c.actor, c.now),
      })),
  }),
  defineRoute({
    id: 'bureau.plan_refuse',
    method: 'POST',
    path: `${base}/papers/:id/refuse`,
    permission,
    summary: { zh: '不收下发的方案，写明理由', en: 'Refuse a plan that came down, with the reason' },
    input: { params: contract.idParams, body: contract.refuseBody },
    output: { 204: null },
    errors: ['bureau.changed', 'programme.plan_changed'],
    door: {
      example: async (d) => ({
        params: { id: await aPlanPaper(d) },
        body: { version: 1, reason: '演示：本院没有产科' },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => refusePlan(t, { id: c.params.id, ...c.body }, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'bureau.problem_own',
    method: 'POST',
    path: `${base}/papers/:id/problem`,
    permission,
    summary: { zh: '把下发的问题记入本院问题', en: 'Work on a problem that came down as an own one' },
    input: { params: contract.idParams },
    output: { 200: contract.ownProblemSchema },
    errors: ['bureau.changed'],
    door: { example: async (d) => ({ params: { id: await aProblem(d) } }), outsider: 403 },
    handler: (c) => c.tx(async (t) => ({ status: 200, body: await workAsOwn(t, c.params.id, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'bureau.proofs',
    method: 'GET',
    path: `${base}/proofs`,
    permission,
    summary: { zh: '本院已整改问题的照片', en: 'Photographs of own problems that were put right' },
    output: { 200: contract.proofsSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: { items: await c.tx(proofRows) } }),
  }),
  defineRoute({
    id: 'bureau.photo_add',
    method: 'POST',
    path: `${base}/papers/:id/photos`,
    permission,
    kind: 'upload',
    bodyLimit: 4_000_000,
    summary: {
      zh: '为上报添加照片，去掉拍摄地点等信息',
      en: 'Add a photograph to the answer, without what the camera wrote',
    },
    input: { params: contract.idParams },
    output: { 200: contract.madeSchema },
    errors: ['bureau.photo_unreadable', 'bureau.photo_full'],
    door: { example: async (d) => ({ params: { id: await aProblem(d) }, body: onePixel() }), outsider: 403 },
    handler: async (c) => {
      const { body } = c.raw.request;
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      return { status: 200, body: await c.tx((t) => addPhoto(t, c.params.id, bytes, c.actor, c.now)) };
    },
  }),
  defineRoute({
    id: 'bureau.photo_choose',
    method: 'POST',
    path: `${base}/papers/:id/photos/chosen`,
    permission,
    summary: { zh: '选用本院问题的一张照片', en: 'Choose a photograph of an own problem' },
    input: { params: contract.idParams, body: contract.chosenBody },
    output: { 200: contract.madeSchema },
    errors: ['bureau.photo_unreadable', 'bureau.photo_full'],
    door: {
      example: async (d) => ({ params: { id: await aProblem(d) }, body: { file: await aProof(d) } }),
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => ({ status: 200, body: await choosePhoto(t, c.params.id, c.body.file, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'bureau.photo_drop',
    method: 'DELETE',
    path: `${base}/papers/:id/photos/:photo`,
    permission,
    summary: { zh: '去掉一张照片', en: 'Take a photograph off the answer' },
    input: { params: contract.photoParams },
    output: { 204: null },
    errors: ['bureau.changed'],
    door: { example: async (d) => ({ params: await aKeptPhoto(d) }), outsider: 403 },
    handler: async (c) => {
      await c.tx((t) => dropPhoto(t, c.params.id, c.params.photo, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'bureau.photo',
    method: 'GET',
    path: `${base}/papers/:id/photos/:photo`,
    permission,
    kind: 'download',
    summary: { zh: '上报的一张照片', en: 'A photograph of the answer' },
    input: { params: contract.photoParams },
    output: { 200: null },
    errors: ['bureau.photo_unknown'],
    door: { example: async (d) => ({ params: await aKeptPhoto(d) }), outsider: 403 },
    handler: async (c) => sendPhoto(c, await c.tx((t) => readPhoto(t, c.params.id, c.params.photo))),
  }),
];
