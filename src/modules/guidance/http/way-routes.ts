import { parseInstant } from '#kernel/instant.ts';
import { defineRoute } from '#platform/http/route.ts';
import { listWallCodes, makeWallCode, retireWallCode } from '../app/wall-codes.ts';
import { closeWay, listWays, openWay } from '../app/ways.ts';
import { codeParams } from '../contract.ts';
import * as contract from '../contract-editor.ts';
import { someClosure, someCode, someLift, someSpots } from './examples.ts';

const closes = 'guidance.close';
const edits = 'guidance.edit';
const base = '/api/h/:hospital/guidance';

export const wayRoutes = [
  defineRoute({
    id: 'guidance.ways',
    method: 'GET',
    path: `${base}/closures`,
    permission: closes,
    summary: { zh: '停用的电梯和通道', en: 'What is closed now, and what can be' },
    output: { 200: contract.waysSchema },
    errors: ['guidance.no_plan'],
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listWays(c.app, t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'guidance.way_close',
    method: 'POST',
    path: `${base}/closures`,
    permission: closes,
    summary: { zh: '停用电梯或通道，马上生效', en: 'Close a way or a lift, at once' },
    input: { body: contract.closureBody },
    output: { 201: contract.closureSchema },
    errors: ['guidance.no_plan', 'guidance.spot_unknown', 'guidance.way_closed', 'guidance.closure_past'],
    create: true,
    door: {
      example: async (d) => ({ body: { way: await someLift(d), reason: '检修', until: null } }),
      outsider: 403,
    },
    handler: (c) => {
      const until = c.body.until === null ? null : parseInstant(c.body.until);
      const wish = { ...c.body, until };
      return c.tx(async (t) => ({ status: 201, body: await closeWay(c.app, t, wish, c.actor, c.now, c.lang) }));
    },
  }),
  defineRoute({
    id: 'guidance.way_open',
    method: 'POST',
    path: `${base}/closures/:id/end`,
    permission: closes,
    summary: { zh: '恢复通行', en: 'Open it again' },
    input: { params: contract.closureParams },
    output: { 200: contract.closureSchema },
    errors: ['guidance.no_plan', 'guidance.closure_unknown'],
    door: { example: async (d) => ({ params: { id: await someClosure(d) } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => openWay(c.app, t, c.params.id, c.actor, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'guidance.walls',
    method: 'GET',
    path: `${base}/walls`,
    permission: edits,
    summary: { zh: '墙上的码', en: 'The codes on the walls' },
    output: { 200: contract.wallsSchema },
    errors: ['guidance.no_plan'],
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listWallCodes(c.app, t, c.lang)) }),
  }),
  defineRoute({
    id: 'guidance.wall_make',
    method: 'POST',
    path: `${base}/walls`,
    permission: edits,
    summary: { zh: '给一个位置做码', en: 'Make the code of a spot' },
    input: { body: contract.wallBody },
    output: { 201: contract.wallSchema },
    errors: ['guidance.no_plan', 'guidance.spot_unknown', 'guidance.codes_taken'],
    create: true,
    door: { example: async (d) => ({ body: { spot: (await someSpots(d))[1] } }), outsider: 403 },
    handler: (c) =>
      c.tx(async (t) => ({ status: 201, body: await makeWallCode(c.app, t, c.body.spot, c.actor, c.now, c.lang) })),
  }),
  defineRoute({
    id: 'guidance.wall_retire',
    method: 'POST',
    path: `${base}/walls/:code/retire`,
    permission: edits,
    summary: { zh: '作废一个码', en: 'Retire a code' },
    input: { params: codeParams },
    output: { 200: contract.wallSchema },
    errors: ['guidance.no_plan', 'guidance.code_unknown'],
    door: { example: async (d) => ({ params: { code: await someCode(d) } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => retireWallCode(c.app, t, c.params.code, c.actor, c.now, c.lang)),
    }),
  }),
];
