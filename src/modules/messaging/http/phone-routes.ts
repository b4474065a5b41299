import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { listSent } from '../app/list-sent.ts';
import { listTemplates } from '../app/list-templates.ts';
import { SentList, TemplateList } from '../contract-ways.ts';

const permission = 'messaging.channels';
const base = '/api/h/:hospital/messaging';

/** What a patient's phone shows. */
export const phoneRoutes: AnyRoute[] = [
  defineRoute({
    id: 'messaging.templates',
    method: 'GET',
    path: `${base}/templates`,
    permission,
    summary: { zh: '消息模板，填好样例', en: 'Templates of messages, filled in with a sample' },
    output: { 200: TemplateList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listTemplates(c.app, t)) }),
  }),
  defineRoute({
    id: 'messaging.sent',
    method: 'GET',
    path: `${base}/sent`,
    permission,
    summary: { zh: '最近发出的消息和经过（只在演示时）', en: 'What was sent lately and its way (demo only)' },
    output: { 200: SentList },
    errors: ['messaging.only_demo'],
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listSent(c.app, t, c.lang)) }),
  }),
];
