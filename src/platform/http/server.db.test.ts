import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { audit } from '#platform/audit/record.ts';
import { createLogger } from '#platform/log/log.ts';
import { TEST_NOW, testConfig } from '../../../test/support/app.ts';
import { emptyDatabase, type TestDatabase } from '../../../test/support/cluster.ts';
import { type Composed, compose } from '../../server/compose.ts';
import { defineRoom } from '../room.ts';
import type { Actor } from './actor.ts';
import { defineErrors } from './errors.ts';
import { defineRoute } from './route.ts';

const door = { example: async () => ({}), outsider: 'none: test' } as const;
const staff = (permissions: string[], hospital = 1): Actor => ({
  kind: 'staff',
  account: '00000000-0000-7000-8000-000000000001',
  session: 's',
  hospital,
  practitioner: null,
  name: 'x',
  permissions: new Set(permissions),
});
const actors: Record<string, Actor> = {
  'token-with-permission-1': staff(['shop.buy']),
  'token-without-permission': staff([]),
  'token-of-other-hospital': staff(['shop.buy'], 2),
};

const base = { summary: { zh: '买', en: 'buy' }, door } as const;
let effects = 0;
const shop = defineRoom({
  name: 'shop',
  rank: 1,
  migrations: new URL('./', import.meta.url),
  tables: {},
  authenticate: async (_app, token) => actors[token] ?? { kind: 'anonymous' },
  errors: defineErrors({ 'shop.sold_out': { status: 409, zh: '{what}卖完了，请换一种。', en: '{what} is sold out.' } }),
  constraints: { shop_stock_positive: 'shop.sold_out' },
  routes: [
    defineRoute({
      ...base,
      id: 'shop.buy',
      method: 'POST',
      path: '/api/h/:hospital/shop/buy',
      permission: 'shop.buy',
      create: true,
      input: { body: z.object({ count: z.number().int().min(1) }) },
      output: { 201: z.object({ count: z.number() }) },
      handler: (c) =>
        c.tx(async (t) => {
          effects += 1;
          const act = { actor: c.actor, action: 'shop.buy', subject: 'shop.thing', outcome: 'ok' as const };
          await audit(t, act, c.now);
          return { status: 201, body: { count: c.body.count, secret: 'not declared' } };
        }),
    }),
    defineRoute({
      ...base,
      id: 'shop.fail',
      method: 'GET',
      path: '/api/shop/fail',
      public: 'test',
      output: { 200: z.object({}) },
      handler: async () => {
        throw Object.assign(new Error('duplicate key value (13800000000)'), {
          code: '23505',
          constraint: 'not_mapped',
          detail: '13800000000',
        });
      },
    }),
    defineRoute({
      ...base,
      id: 'shop.undeclared',
      method: 'GET',
      path: '/api/shop/undeclared',
      public: 'test',
      output: { 200: z.object({}) },
      handler: async () => ({ status: 204 }),
    }),
    defineRoute({
      ...base,
      id: 'shop.refused',
      method: 'GET',
      path: '/api/shop/refused',
      public: 'test',
      output: { 200: z.object({}) },
      errors: ['shop.sold_out'],
      handler: async () => {
        throw Object.assign(new Error('check'), { code: '23514', constraint: 'shop_stock_positive' });
      },
    }),
  ],
});

let database: TestDatabase;
let composed: Composed;
const logged: string[] = [];

beforeAll(async () => {
  database = await emptyDatabase();
  composed = compose({
    config: testConfig(),
    databaseUrl: database.url,
    rooms: [shop],
    clockStart: TEST_NOW,
    log: createLogger('info', { write: (line) => void logged.push(line) }),
  });
});
afterAll(async () => {
  await composed.close();
  await database.drop();
});

const buy = (token: string | null, headers: Record<string, string> = {}, body: unknown = { count: 2 }) =>
  composed.http.inject({
    method: 'POST',
    url: '/api/h/1/shop/buy',
    payload: body as object,
    headers: {
      'idempotency-key': `key-${Math.floor(performance.now() * 1000)}`,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
  });

test('without a session the door answers 401 in the reader’s language', async () => {
  const zh = await buy(null);
  expect(zh.statusCode).toBe(401);
  expect(zh.headers['content-type']).toContain('application/problem+json');
  expect(zh.json()).toMatchObject({ code: 'platform.not_signed_in', detail: '请先登录。' });
  const en = await buy(null, { 'accept-language': 'en-GB' });
  expect(en.json().detail).toBe('Please sign in first.');
});

test('a session without the permission, or of another hospital, is refused', async () => {
  expect((await buy('token-without-permission')).json().code).toBe('platform.forbidden');
  expect((await buy('token-of-other-hospital')).json().code).toBe('platform.other_hospital');
});

test('a cookie alone changes nothing: the page’s own header is needed', async () => {
  const cookie = { cookie: 'shuxin_session=token-with-permission-1' };
  expect((await buy(null, cookie)).json().code).toBe('platform.missing_csrf_header');
  expect((await buy(null, { ...cookie, 'x-shuxin': '1' })).statusCode).toBe(201);
});

test('an audit row carries the request that caused it, as the log line does', async () => {
  logged.length = 0;
  await buy('token-with-permission-1');
  const { rows } = await composed.app.db.tx({ hospital: 1 }, (t) =>
    t.client.query('select request_id from platform.audit order by id desc limit 1'),
  );
  expect(rows[0].request_id).toMatch(/^[0-9a-f-]{36}$/);
  expect(logged.join('\n')).toContain(rows[0].request_id);
});

test('bad input names the field and never repeats the value', async () => {
  const answer = await buy('token-with-permission-1', {}, { count: 'thirteen-secret' });
  expect(answer.statusCode).toBe(400);
  expect(answer.json().errors).toEqual([{ path: 'body.count', code: 'invalid_type', message: expect.any(String) }]);
  expect(answer.body).not.toContain('thirteen-secret');
});

test('a field that is not declared is not sent', async () => {
  const answer = await buy('token-with-permission-1');
  expect(answer.json()).toEqual({ count: 2 });
});

test('a creating request needs a key, repeats its answer for the same content and refuses other content', async () => {
  const none = await composed.http.inject({
    method: 'POST',
    url: '/api/h/1/shop/buy',
    payload: { count: 1 },
    headers: { authorization: 'Bearer token-with-permission-1' },
  });
  expect(none.json().code).toBe('platform.idempotency_key_required');
  const before = effects;
  const key = { 'idempotency-key': 'one-key-for-all' };
  const answers = await Promise.all(Array.from({ length: 10 }, () => buy('token-with-permission-1', key)));
  expect(new Set(answers.map((a) => `${a.statusCode}${a.body}`)).size).toBe(1);
  expect(effects - before).toBe(1);
  expect((await buy('token-with-permission-1', key, { count: 3 })).statusCode).toBe(422);
});

test('a body nested deeper than any form is bad input, also in a field nobody asked for', async () => {
  const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  expect((await buy('token-with-permission-1', {}, { count: 2, deep })).statusCode).toBe(400);
});

test('what the database refuses by a named constraint becomes the room’s code', async () => {
  const answer = await composed.http.inject('/api/shop/refused');
  expect(answer.statusCode).toBe(409);
  expect(answer.json().code).toBe('shop.sold_out');
});

test('a fault answers 500 without its message, and the log keeps no value of the row', async () => {
  const answer = await composed.http.inject('/api/shop/fail');
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('13800000000');
  expect(logged.join('\n')).toContain('not_mapped');
  expect(logged.join('\n')).not.toContain('13800000000');
});

test('an undeclared status is a fault, not an answer', async () => {
  expect((await composed.http.inject('/api/shop/undeclared')).statusCode).toBe(500);
});

test('a route that does not say who may call it is refused at load', () => {
  expect(() =>
    defineRoute({
      ...base,
      id: 'shop.open',
      method: 'GET',
      path: '/x',
      output: { 200: null },
      handler: async () => ({ status: 200 }),
    }),
  ).toThrow('exactly one');
});

test('an address that cannot be decoded and a body that is no JSON are refused as problems too', async () => {
  const broken = {
    method: 'POST',
    url: '/api/h/1/shop/buy',
    payload: '{"so',
    headers: { 'content-type': 'application/json' },
  } as const;
  for (const ask of ['/x%', broken]) {
    const answer = await composed.http.inject(ask);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code: 'platform.bad_input', requestId: expect.any(String) });
  }
});

test('alive, ready, figures and description answer without a session', async () => {
  for (const url of ['/livez', '/readyz', '/metrics', '/openapi.json', '/api'])
    expect((await composed.http.inject(url)).statusCode, url).toBe(200);
  const { paths } = (await composed.http.inject('/openapi.json')).json();
  const buy = paths['/api/h/{hospital}/shop/buy'].post;
  expect(buy.parameters.map((p: { name: string }) => p.name)).toContain('Idempotency-Key');
  expect(buy.responses[422].description).toContain('platform.idempotency_mismatch');
});
