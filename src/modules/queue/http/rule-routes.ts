import { defineRoute } from '#platform/http/route.ts';
import { listRules, setRule } from '../app/queue-rules.ts';
import { ruleBody, ruleList, ruleParams, ruleSet } from '../contract-rules.ts';

// Whoever keeps the figures of booking keeps the rules of the lines: one manager, one page of rules beside the other.
const permission = 'booking.settings';

export const ruleRoutes = [
  defineRoute({
    id: 'queue.rules',
    method: 'GET',
    path: '/api/h/:hospital/queue/rules',
    permission,
    summary: { zh: '叫号规则与修改记录', en: 'The rules of the lines and who changed them' },
    output: { 200: ruleList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listRules(t, c.lang)) }),
  }),
  defineRoute({
    id: 'queue.set_rule',
    method: 'PUT',
    path: '/api/h/:hospital/queue/rules/:key',
    permission,
    summary: { zh: '修改一条叫号规则', en: 'Set one rule, for all or for a department or class' },
    input: { params: ruleParams, body: ruleBody },
    output: { 200: ruleSet },
    errors: [
      'queue.rule_unknown',
      'queue.rule_value',
      'queue.rule_same',
      'queue.department_unknown',
      'queue.doctor_unknown',
    ],
    door: {
      example: async () => ({ params: { key: 'placesBack' }, body: { value: '5', reason: '过号的人多' } }),
      outsider: 403,
    },
    handler: async (c) => {
      const wish = { key: c.params.key, ...c.body };
      return { status: 200, body: await c.tx((t) => setRule(t, wish, c.actor, c.now)) };
    },
  }),
];
