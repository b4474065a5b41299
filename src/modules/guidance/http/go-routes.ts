import { defineRoute } from '#platform/http/route.ts';
import { bestOrder } from '../app/best-order.ts';
import { findRoute } from '../app/find-route.ts';
import { readMap, whereIs } from '../app/read-map.ts';
import * as contract from '../contract.ts';
import { someCode, someSpots } from './examples.ts';

const open = 'whoever stands before a wall in the building may ask for the way; nothing of a person is asked or kept';
const outsider = 'none: the way through the building is for everybody' as const;
const base = '/api/h/:hospital/guidance';

export const goRoutes = [
  defineRoute({
    id: 'guidance.here',
    method: 'GET',
    path: `${base}/codes/:code`,
    public: open,
    summary: { zh: '扫墙上的码：您在哪里', en: 'Where the code on the wall hangs' },
    input: { params: contract.codeParams },
    output: { 200: contract.hereSchema },
    errors: ['guidance.code_unknown', 'guidance.no_plan'],
    door: { example: async (d) => ({ params: { code: await someCode(d) } }), outsider },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => whereIs(c.app, t, c.params.code, c.lang)),
    }),
  }),
  defineRoute({
    id: 'guidance.map',
    method: 'GET',
    path: `${base}/map`,
    public: open,
    summary: { zh: '楼层图', en: 'The floor plans' },
    output: { 200: contract.mapSchema },
    errors: ['guidance.no_plan'],
    door: { example: async () => ({}), outsider },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readMap(c.app, t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'guidance.route',
    method: 'GET',
    path: `${base}/route`,
    public: open,
    summary: { zh: '怎么走', en: 'The way from here to there, step by step' },
    input: { query: contract.routeQuery },
    output: { 200: contract.routeSchema },
    errors: ['guidance.no_plan', 'guidance.spot_unknown'],
    door: {
      example: async (d) => {
        const [from, to] = await someSpots(d);
        return { query: { from, to } };
      },
      outsider,
    },
    handler: async (c) => {
      const { from, to, free } = c.query;
      const wish = { from, to, stepFree: free === '1' };
      return { status: 200, body: await c.tx((t) => findRoute(c.app, t, wish, c.lang, c.now)) };
    },
  }),
  defineRoute({
    id: 'guidance.tour',
    method: 'GET',
    path: `${base}/tour`,
    public: open,
    summary: { zh: '几个地方，先去哪个', en: 'Several places in the best order' },
    input: { query: contract.tourQuery },
    output: { 200: contract.tourSchema },
    errors: ['guidance.no_plan', 'guidance.spot_unknown', 'guidance.tour_impossible'],
    door: {
      example: async (d) => {
        const [from, ...stops] = await someSpots(d);
        return { query: { from, stops: stops.join(',') } };
      },
      outsider,
    },
    handler: async (c) => {
      const stops = c.query.stops.split(',');
      const before = (c.query.before ?? '')
        .split(',')
        .filter(Boolean)
        .map((pair) => [Number(pair[0]), Number(pair[2])] as const)
        .filter(([a, b]) => a < stops.length && b < stops.length);
      const wish = { from: c.query.from, stops, before, stepFree: c.query.free === '1' };
      return { status: 200, body: await c.tx((t) => bestOrder(c.app, t, wish, c.lang, c.now)) };
    },
  }),
];
