import { defineRoute } from '#platform/http/route.ts';
import { keepDraft, listEditions, publishPlan, readDraft, restoreEdition } from '../app/draw-plan.ts';
import { readPace, setPace } from '../app/set-pace.ts';
import * as contract from '../contract-editor.ts';
import { someDraft } from './examples.ts';

const permission = 'guidance.edit';
const base = '/api/h/:hospital/guidance';
/** A plan of thousands of spots. */
const PLAN_BYTES = 8_000_000;

export const planRoutes = [
  defineRoute({
    id: 'guidance.draft',
    method: 'GET',
    path: `${base}/draft`,
    permission,
    summary: { zh: '楼层图草稿', en: 'The draft of the floor plans, and what is odd about it' },
    output: { 200: contract.draftSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readDraft(t, c.lang)) }),
  }),
  defineRoute({
    id: 'guidance.draft_keep',
    method: 'PUT',
    path: `${base}/draft`,
    permission,
    bodyLimit: PLAN_BYTES,
    summary: { zh: '保存楼层图草稿', en: 'Keep the draft of the floor plans' },
    input: { body: contract.draftBody },
    output: { 200: contract.draftSchema },
    errors: ['guidance.draft_changed'],
    door: {
      example: async (d) => {
        const { version, plan } = await someDraft(d);
        return { body: { version, plan } };
      },
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => keepDraft(t, c.body, c.actor, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'guidance.publish',
    method: 'POST',
    path: `${base}/editions`,
    permission,
    summary: { zh: '发布楼层图', en: 'Publish the draft: from now on patients are led by it' },
    input: { body: contract.publishBody },
    output: { 201: contract.editionSchema },
    errors: ['guidance.draft_changed', 'guidance.plan_broken'],
    create: true,
    door: {
      example: async (d) => ({ body: { version: (await someDraft(d)).version, note: '新图' } }),
      outsider: 403,
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await publishPlan(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'guidance.editions',
    method: 'GET',
    path: `${base}/editions`,
    permission,
    summary: { zh: '发布过的楼层图', en: 'What was published before' },
    output: { 200: contract.editionsSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx(listEditions) }),
  }),
  defineRoute({
    id: 'guidance.edition_restore',
    method: 'POST',
    path: `${base}/editions/:number/restore`,
    permission,
    summary: { zh: '以旧版为草稿', en: 'Make an earlier edition the draft' },
    input: { params: contract.editionParams, body: contract.restoreBody },
    output: { 200: contract.draftSchema },
    errors: ['guidance.edition_unknown', 'guidance.draft_changed'],
    door: {
      example: async (d) => ({ params: { number: 1 }, body: { version: (await someDraft(d)).version } }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => restoreEdition(t, { ...c.params, ...c.body }, c.actor, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'guidance.pace',
    method: 'GET',
    path: `${base}/pace`,
    permission,
    summary: { zh: '按多快的步子算', en: 'How fast people are reckoned to walk' },
    output: { 200: contract.paceSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx(readPace) }),
  }),
  defineRoute({
    id: 'guidance.pace_set',
    method: 'PUT',
    path: `${base}/pace`,
    permission,
    summary: { zh: '改步速和等电梯的时间', en: 'Set walking speed and the wait for a lift' },
    input: { body: contract.paceBody },
    output: { 200: contract.paceSchema },
    door: {
      example: async () => ({ body: { cmPerSecond: 70, liftWaitSeconds: 60, reason: '老人多' } }),
      outsider: 403,
    },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => setPace(t, c.body, c.actor, c.now)) }),
  }),
];
