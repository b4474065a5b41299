import { defineRoute } from '#platform/http/route.ts';
import { addUnitItem, listUnitItems, readRules, saveTaskRules, saveUnitItem } from '../app/scores/rules.ts';
import * as contract from '../contract-scores.ts';
import { aPlan, aUnitItem, rules, unitItem } from './scores-examples.ts';

const base = '/api/h/:hospital/programme/scores';

export const scoreRulesRoutes = [
  defineRoute({
    id: 'programme.score_rules',
    method: 'GET',
    path: `${base}/rules`,
    permission: 'programme.view',
    summary: { zh: '方案各项的评分规则和原文', en: 'How each item of a plan is scored, beside its text' },
    input: { query: contract.planQuery },
    output: { 200: contract.itemsSchema },
    door: { example: async (d) => ({ query: { plan: (await aPlan(d)).plan } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: { items: await c.tx((t) => readRules(t, c.query.plan)) } }),
  }),
  defineRoute({
    id: 'programme.score_rules_save',
    method: 'PUT',
    path: `${base}/rules/:id`,
    permission: 'programme.plan',
    summary: { zh: '改一项的评分规则', en: 'Change how an item is scored' },
    input: { params: contract.sheetParams, body: contract.rulesBody },
    output: { 204: null },
    errors: [...['programme.score_item_unknown', 'programme.score_item_changed', 'programme.score_rules_wrong']],
    door: {
      example: async (d) => ({
        params: { id: (await aPlan(d)).item },
        body: { version: 1, full: 500, bonusCap: null, rules },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => saveTaskRules(t, c.params.id, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.unit_score_items',
    method: 'GET',
    path: `${base}/unit-items`,
    permission: 'programme.view',
    summary: { zh: '科室月度考核的项目', en: 'What units are scored by' },
    output: { 200: contract.unitItemsSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listUnitItems(t)) }),
  }),
  defineRoute({
    id: 'programme.unit_score_item_add',
    method: 'POST',
    path: `${base}/unit-items`,
    permission: 'programme.plan',
    summary: { zh: '加一个月度考核项目', en: 'Add an item that units are scored by' },
    input: { body: contract.unitItemBody },
    output: { 201: contract.madeSchema },
    errors: ['programme.score_rules_wrong'],
    create: true,
    door: { example: async () => ({ body: unitItem }), outsider: 403 },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await addUnitItem(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'programme.unit_score_item_save',
    method: 'PUT',
    path: `${base}/unit-items/:id`,
    permission: 'programme.plan',
    summary: { zh: '改一个月度考核项目', en: 'Change an item that units are scored by' },
    input: { params: contract.sheetParams, body: contract.unitItemChange },
    output: { 204: null },
    errors: ['programme.score_item_changed', 'programme.score_rules_wrong'],
    door: {
      example: async (d) => ({ params: { id: await aUnitItem(d) }, body: { version: 1, ...unitItem } }),
      outsider: 403,
    },
    handler: async (c) => {
      const { version, ...item } = c.body;
      await c.tx((t) => saveUnitItem(t, c.params.id, version, item, c.actor, c.now));
      return { status: 204 };
    },
  }),
];
