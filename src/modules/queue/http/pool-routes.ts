import { defineRoute } from '#platform/http/route.ts';
import { changePool, endPool, listPools, makePool } from '../app/pools.ts';
import * as contract from '../contract-lines.ts';
import { poolWish, somePool } from './line-examples.ts';

const permission = 'booking.settings';
const base = '/api/h/:hospital/queue/pools';
const refusals = ['queue.doctor_unknown', 'queue.pool_name_taken', 'queue.pool_doctor_elsewhere'];

export const poolRoutes = [
  defineRoute({
    id: 'queue.pools',
    method: 'GET',
    path: base,
    permission,
    summary: { zh: '公共队列', en: 'The common lines of several rooms' },
    output: { 200: contract.poolList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listPools(t, c.lang)) }),
  }),
  defineRoute({
    id: 'queue.make_pool',
    method: 'POST',
    path: base,
    permission,
    summary: { zh: '新建公共队列', en: 'Let several rooms share one line' },
    input: { body: contract.newPoolBody },
    output: { 201: contract.poolId },
    errors: [...refusals, 'queue.department_unknown'],
    create: true,
    door: { example: async (d) => ({ body: await poolWish(d) }), outsider: 403 },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await makePool(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'queue.change_pool',
    method: 'PUT',
    path: `${base}/:id`,
    permission,
    summary: { zh: '修改公共队列', en: 'Change who shares a common line' },
    input: { params: contract.poolId, body: contract.poolBody },
    output: { 200: contract.poolId },
    errors: [...refusals, 'queue.pool_unknown'],
    door: {
      example: async (d) => {
        const id = await somePool(d);
        const { name, members } = await poolWish(d);
        return { params: { id }, body: { name, members } };
      },
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => changePool(t, c.params.id, c.body, c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'queue.end_pool',
    method: 'DELETE',
    path: `${base}/:id`,
    permission,
    summary: { zh: '取消公共队列', en: 'Let the rooms call from lines of their own again' },
    input: { params: contract.poolId },
    output: { 200: contract.poolId },
    errors: ['queue.pool_unknown'],
    door: { example: async (d) => ({ params: { id: await somePool(d) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => endPool(t, c.params.id, c.actor, c.now)) }),
  }),
];
