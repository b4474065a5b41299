import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openapi } from '#platform/http/openapi.ts';
import { createLogger } from '#platform/log/log.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { TEST_NOW, testConfig } from '../../../test/support/app.ts';
import { emptyDatabase, type TestDatabase } from '../../../test/support/cluster.ts';
import { type Composed, compose } from '../../server/compose.ts';
import type { Actor } from '../http/actor.ts';
import { defineRoute } from '../http/route.ts';
import { streamState } from '../live/stream-state.ts';
import { defineRoom } from '../room.ts';
import { OPEN_STREAMS, POLICIES } from './policy.ts';

const account = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const patient = (n: number): Actor => ({
  kind: 'patient',
  account: account(n),
  session: 's',
  permissions: new Set(['booking.book.self']),
});
const desk: Actor = {
  kind: 'staff',
  account: account(9),
  session: 's',
  hospital: 1,
  practitioner: null,
  name: 'x',
  permissions: new Set(['booking.desk']),
};
const actors: Record<string, Actor> = {
  'token-of-patient-number-1': patient(1),
  'token-of-patient-number-2': patient(2),
  'token-of-patient-number-3': patient(3),
  'token-of-the-desk-number-9': desk,
};

const base = {
  method: 'POST',
  summary: { zh: '试', en: 'try' },
  door: { example: async () => ({}), outsider: 'none: test' },
  output: { 200: z.object({}) },
  handler: async () => ({ status: 200, body: {} }),
} as const;
const shop = defineRoom({
  name: 'shop',
  rank: 1,
  migrations: new URL('./', import.meta.url),
  tables: {},
  authenticate: async (_app, token) => actors[token] ?? { kind: 'anonymous' },
  routes: [
    defineRoute({ ...base, id: 'shop.sign_in', path: '/api/shop/sign-in', public: 'test' }),
    defineRoute({ ...base, id: 'shop.book', path: '/api/h/:hospital/shop/book', permission: 'booking.book.self' }),
    defineRoute({ ...base, id: 'shop.walk_in', path: '/api/h/:hospital/shop/walk-in', permission: 'booking.desk' }),
    defineRoute({
      ...base,
      id: 'shop.live',
      method: 'GET',
      path: '/api/h/:hospital/shop/live',
      public: 'test',
      kind: 'stream',
      handler: async (c) => streamState(c, { topics: [], read: async () => ({}) }),
    }),
  ],
});

let database: TestDatabase;
let [first, second, unlimited]: Composed[] = [];
beforeAll(async () => {
  database = await emptyDatabase();
  [first, second, unlimited] = ['1', '1', '0'].map((factor) =>
    compose({
      config: testConfig({ RATE_LIMIT_FACTOR: factor, POOL_SIZE: '4' }),
      databaseUrl: database.url,
      rooms: [shop],
      clockStart: TEST_NOW,
      log: createLogger('silent'),
    }),
  );
});
afterAll(async () => {
  for (const one of [first, second, unlimited]) await one?.close();
  await database.drop();
});

type Headers = Record<string, string>;
const post = (to: Composed | undefined, url: string, headers: Headers = {}, remoteAddress = '198.51.100.10') =>
  (to as Composed).http.inject({ method: 'POST', url, payload: {}, headers, remoteAddress });
const signIn = (to: Composed | undefined, headers: Headers = {}, address?: string) =>
  post(to, '/api/shop/sign-in', headers, address);
const book = (to: Composed | undefined, n: number, headers: Headers = {}) =>
  post(to, '/api/h/1/shop/book', { authorization: `Bearer token-of-patient-number-${n}`, ...headers });
const times = <T>(n: number, what: () => Promise<T>) => Promise.all(Array.from({ length: n }, what));
function statuses(answers: { statusCode: number }[]): Record<number, number> {
  const sum: Record<number, number> = {};
  for (const { statusCode } of answers) sum[statusCode] = (sum[statusCode] ?? 0) + 1;
  return sum;
}

async function aDevice(address?: string): Promise<Headers> {
  const set = String((await signIn(first, {}, address)).headers['set-cookie']);
  return { cookie: /shuxin_device=[^;]+/.exec(set)?.[0] ?? '' };
}

describe('a browser that has not signed in', () => {
  test('gets a random number that scripts cannot read, and is slowed by it with a plain word and a time', async () => {
    const device = await aDevice('198.51.100.11');
    expect(device.cookie).toMatch(/^shuxin_device=[0-9a-f]{32}\.[0-9a-f]{32}$/);
    const { points } = POLICIES.sign_in.device;
    const answers = await times(points + 5, () => signIn(first, device, '198.51.100.11'));
    expect(statuses(answers)).toEqual({ 200: points, 429: 5 });
    const [refused] = answers.filter((it) => it.statusCode === 429);
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused?.headers['content-type']).toContain('application/problem+json');
    expect(refused?.json()).toMatchObject({
      code: 'platform.too_many_requests',
      detail: expect.stringContaining('秒'),
    });
    expect(refused?.headers.ratelimit).toMatch(/^"sign_in";r=0;t=\d+$/);
    expect(refused?.headers['ratelimit-policy']).toBe(`"sign_in";q=${points};w=600`);
    expect(answers[0]?.headers['set-cookie']).toBeUndefined();
  });

  test('finds what an answer tells of the count in the description of the interface', async () => {
    // biome-ignore lint/suspicious/noExplicitAny: a JSON tree
    const told = openapi([platformRoom('test', createMetrics()), shop]) as any;
    const { responses } = told.paths['/api/shop/sign-in'].post;
    const answer = await signIn(first, {}, '198.51.100.19');
    const sent = Object.keys(answer.headers).filter((name) => name.startsWith('ratelimit'));
    expect(sent.sort()).toEqual(['ratelimit', 'ratelimit-policy']);
    for (const status of ['200', '429']) {
      expect(Object.keys(responses[status].headers).map((name) => name.toLowerCase())).toEqual(
        expect.arrayContaining(sent),
      );
    }
    for (const name of Object.keys(responses['200'].headers)) {
      const { schema } = told.components.headers[name];
      expect(String(answer.headers[name.toLowerCase()]).length).toBeLessThanOrEqual(schema.maxLength);
    }
  });

  test('does not slow its neighbours behind the same address', async () => {
    const [greedy, modest] = [await aDevice('198.51.100.12'), await aDevice('198.51.100.12')];
    await times(POLICIES.sign_in.device.points + 1, () => signIn(first, greedy, '198.51.100.12'));
    expect((await signIn(first, greedy, '198.51.100.12')).statusCode).toBe(429);
    expect((await signIn(first, modest, '198.51.100.12')).statusCode).toBe(200);
  });

  test('gains nothing by making up numbers: those count for the address', async () => {
    const made = { cookie: `shuxin_device=${'a'.repeat(32)}.${'b'.repeat(32)}` };
    const answer = await signIn(first, made, '198.51.100.13');
    expect(answer.headers['set-cookie']).toContain('shuxin_device=');
    expect(answer.headers['ratelimit-policy']).toContain(`q=${POLICIES.sign_in.address.points};`);
  });

  test('is slowed by all processes together, and without limits not at all (control)', async () => {
    const device = await aDevice('198.51.100.14');
    const { points } = POLICIES.sign_in.device;
    const half = Math.ceil(points / 2);
    await times(half, () => signIn(first, device, '198.51.100.14'));
    const rest = await times(half + 5, () => signIn(second, device, '198.51.100.14'));
    expect(statuses(rest)).toEqual({ 200: points - half, 429: half + 5 - (points - half) });
    expect(statuses(await times(points * 2, () => signIn(unlimited, device, '198.51.100.14')))).toEqual({
      200: points * 2,
    });
  });
});

describe('taking places', () => {
  const { points } = POLICIES.booking.patient;

  test('at the speed of a script is slowed for the account, from whatever address', async () => {
    const answers = await times(points * 3, () => book(first, 1));
    expect(statuses(answers)).toEqual({ 200: points, 429: points * 2 });
    expect((await book(first, 2)).statusCode).toBe(200);
  });

  test('is slowed for the browser too, through which one person uses many accounts', async () => {
    const device = await aDevice('198.51.100.15');
    const { points: most } = POLICIES.booking.device;
    const answers = [
      ...(await times(points - 1, () => book(second, 2, device))),
      ...(await times(points, () => book(second, 3, device))),
    ];
    expect(statuses(answers)).toEqual({ 200: Math.min(most, points * 2 - 1) });
    const more = await times(3, () => book(second, 1, device));
    expect(statuses(more)).toEqual({ 200: 1, 429: 2 });
  });

  test('at the desk goes on while the scripts are held', async () => {
    const walkIn = () => post(first, '/api/h/1/shop/walk-in', { authorization: 'Bearer token-of-the-desk-number-9' });
    const [held, served] = await Promise.all([times(40, () => book(first, 1)), times(200, walkIn)]);
    expect(statuses(held)).toEqual({ 429: 40 });
    expect(statuses(served)).toEqual({ 200: 200 });
  });
});

describe('when the store does not answer', () => {
  test('signing in waits, and booking does not depend on it', async () => {
    const alone = compose({
      config: testConfig({ RATE_LIMIT_FACTOR: '1', POOL_SIZE: '2' }),
      databaseUrl: database.url.replace(/:\d+\//, ':1/'),
      rooms: [shop],
      clockStart: TEST_NOW,
      log: createLogger('silent'),
    });
    const refused = await signIn(alone);
    expect(refused.statusCode).toBe(503);
    expect(refused.headers['retry-after']).toBe('1');
    expect((await book(alone, 2)).statusCode).toBe(200);
    await alone.close();
  });
});

test('live pages of one browser are counted while they are open, and given back when they go', async () => {
  const device = await aDevice('198.51.100.16');
  const base = await (first as Composed).http.listen({ host: '127.0.0.1', port: 0 });
  const watch = async () => {
    const stop = new AbortController();
    const { status } = await fetch(`${base}/api/h/1/shop/live`, { headers: device, signal: stop.signal });
    return { status, stop };
  };
  const open = await times(OPEN_STREAMS.device, watch);
  expect(open.map((it) => it.status)).toEqual(Array(OPEN_STREAMS.device).fill(200));
  expect((await watch()).status).toBe(429);
  open[0]?.stop.abort();
  await expect.poll(async () => (await watch()).status).toBe(200);
  for (const { stop } of open) stop.abort();
});
