import { defineRoute } from '#platform/http/route.ts';
import { dropOwnWord, keepOwnWord, listRules } from '../app/rules.ts';
import * as contract from '../contract.ts';
import { anOwnWord } from './examples.ts';

const base = '/api/h/:hospital/content/ad-rules';

export const ruleRoutes = [
  defineRoute({
    id: 'content.ad_rules',
    method: 'GET',
    path: base,
    permission: 'content.read',
    summary: { zh: '医疗广告规定的检查项目和本院词表', en: 'What is checked, and the words of this hospital' },
    output: { 200: contract.rulesSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listRules(t, c.lang)) }),
  }),
  defineRoute({
    id: 'content.keep_word',
    method: 'POST',
    path: `${base}/words`,
    permission: 'content.review',
    summary: { zh: '本院词表加一个词', en: 'Add a wording of this hospital' },
    input: { body: contract.ownWordBody },
    output: { 201: contract.madeSchema },
    errors: ['content.word_exists'],
    create: true,
    door: { example: async () => ({ body: { words: '演示禁词', blocks: true, reason: '演示' } }), outsider: 403 },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await keepOwnWord(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'content.drop_word',
    method: 'DELETE',
    path: `${base}/words/:id`,
    permission: 'content.review',
    summary: { zh: '从本院词表去掉一个词', en: 'Take a wording off the list' },
    input: { params: contract.idParams },
    output: { 204: null },
    errors: ['content.word_unknown'],
    door: { example: async (d) => ({ params: { id: await anOwnWord(d) } }), outsider: 403 },
    handler: async (c) => {
      await c.tx((t) => dropOwnWord(t, c.params.id, c.actor, c.now));
      return { status: 204 };
    },
  }),
];
