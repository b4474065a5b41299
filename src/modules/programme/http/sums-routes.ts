import { toOffset } from '#kernel/instant.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { checkSums, rebuild, sumsState } from '../app/indicators/rebuild.ts';
import { checkedSchema, rebuiltSchema, sumsSchema } from '../contract-declared.ts';

const base = '/api/h/:hospital/programme/indicator-sums';

export const sumsRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.sums',
    method: 'GET',
    path: base,
    permission: 'programme.view',
    summary: { zh: '按日汇总还剩多少天没算', en: 'How many days are still to be summed' },
    output: { 200: sumsSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => {
      const { rebuiltAt, ...state } = await c.tx((t) => sumsState(t));
      return { status: 200, body: { ...state, rebuiltAt: rebuiltAt && toOffset(rebuiltAt) } };
    },
  }),
  defineRoute({
    id: 'programme.rebuild_sums',
    method: 'POST',
    path: `${base}/rebuild`,
    permission: 'programme.declare',
    summary: { zh: '从原始记录重算全部按日汇总', en: 'Sum all days anew from the records' },
    output: { 200: rebuiltSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => rebuild(t, c.actor, c.now)) }),
  }),
  defineRoute({
    id: 'programme.check_sums',
    method: 'GET',
    path: `${base}/check`,
    permission: 'programme.declare',
    summary: { zh: '逐日核对汇总与原始记录', en: 'Compare the sums of every day with the records' },
    output: { 200: checkedSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => checkSums(t)) }),
  }),
];
