import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Actor } from '#platform/http/actor.ts';
import { defineRoute } from '#platform/http/route.ts';
import { createHttp } from '#platform/http/server.ts';
import { createLogger } from '#platform/log/log.ts';
import { defineRoom } from '#platform/room.ts';
import { type Composed, compose } from '../src/server/compose.ts';
import { long } from './long.ts';
import { TEST_NOW, testConfig } from './support/app.ts';
import { emptyDatabase, type TestDatabase } from './support/cluster.ts';

const [CONNECTIONS, WORK_MS, MOST_IN_FLIGHT] = [4, 20, 40];
const authenticate = async (): Promise<Actor> => ({ kind: 'anonymous' });
const base = {
  summary: { zh: '忙', en: 'busy' },
  door: { example: async () => ({}), outsider: 'none: test' },
  output: { 200: z.object({}) },
  public: 'test',
} as const;
const shop = defineRoom({
  name: 'shop',
  rank: 1,
  migrations: new URL('file:///none/'),
  tables: {},
  authenticate,
  routes: [
    defineRoute({
      ...base,
      id: 'shop.work',
      method: 'GET',
      path: '/api/shop/work',
      handler: async ({ app }) => {
        await app.db.pool.query('select pg_sleep($1)', [WORK_MS / 1000]);
        return { status: 200, body: {} };
      },
    }),
    defineRoute({
      ...base,
      id: 'shop.send',
      method: 'POST',
      path: '/api/shop/send',
      input: { body: z.object({ text: z.string().max(100) }) },
      handler: async () => ({ status: 200, body: {} }),
    }),
  ],
});

let database: TestDatabase;
let composed: Composed;
let guarded: FastifyInstance;
let base0: URL;
beforeAll(async () => {
  database = await emptyDatabase();
  const config = testConfig({ POOL_SIZE: String(CONNECTIONS) });
  const log = createLogger('silent');
  composed = compose({ config, databaseUrl: database.url, rooms: [shop], clockStart: TEST_NOW, log });
  guarded = createHttp({ app: composed.app, authenticate, mostInFlight: MOST_IN_FLIGHT });
  base0 = new URL(await guarded.listen({ host: '127.0.0.1', port: 0 }));
});
afterAll(async () => {
  await guarded.close();
  await composed.close();
  await database.drop();
});

interface Load {
  served: number;
  perSecond: number;
  refused: number;
  patient: boolean;
  slowestMs: number;
}

/** So many callers ask again and again for a while; the refused wait a third of what they were told. */
async function load(http: FastifyInstance, callers: number, ms: number): Promise<Load> {
  const from = performance.now();
  const sum = { served: 0, refused: 0, patient: true, slowestMs: 0 };
  const caller = async () => {
    while (performance.now() - from < ms) {
      const asked = performance.now();
      const answer = await http.inject('/api/shop/work');
      if (answer.statusCode === 200) {
        sum.served += 1;
        sum.slowestMs = Math.max(sum.slowestMs, performance.now() - asked);
        continue;
      }
      sum.refused += 1;
      sum.patient &&= answer.statusCode === 503 && answer.headers['retry-after'] === '1';
      await new Promise((done) => setTimeout(done, 300));
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { ...sum, perSecond: (sum.served * 1000) / (performance.now() - from) };
}

describe('ten times as many as can be served', () => {
  test('as many as fit are served, each of the others is told at once when to come, and then it is calm', async () => {
    const storm = await Promise.all(
      Array.from({ length: MOST_IN_FLIGHT * 10 }, () => guarded.inject('/api/shop/work')),
    );
    const refused = storm.filter((answer) => answer.statusCode === 503);
    expect(storm.filter((answer) => answer.statusCode === 200)).toHaveLength(MOST_IN_FLIGHT);
    expect(refused).toHaveLength(MOST_IN_FLIGHT * 9);
    expect(refused.every((answer) => answer.headers['retry-after'] === '1')).toBe(true);
    const calm = await Promise.all(Array.from({ length: MOST_IN_FLIGHT }, () => guarded.inject('/api/shop/work')));
    expect(calm.every((answer) => answer.statusCode === 200)).toBe(true);
  });

  // Of the clock, so only where nothing else runs: how many a second depends on who else wants the processor.
  test.runIf(long)('as many are served a second as in a full house', async () => {
    const calm = await load(guarded, MOST_IN_FLIGHT, 600);
    expect(calm.refused).toBe(0);
    const storm = await load(guarded, MOST_IN_FLIGHT * 10, 1_000);
    expect(storm.perSecond).toBeGreaterThan(calm.perSecond * 0.5);
    expect(storm.patient).toBe(true);
  });

  test('a load balancer hears that the process lives meanwhile', async () => {
    const storm = load(guarded, MOST_IN_FLIGHT * 3, 200);
    expect((await guarded.inject('/livez')).statusCode).toBe(200);
    await storm;
  });

  test('without the bound everybody waits for everybody (control)', async () => {
    const storm = await load(composed.http, MOST_IN_FLIGHT * 5, 300);
    expect(storm.refused).toBe(0);
    expect(storm.slowestMs).toBeGreaterThan((MOST_IN_FLIGHT * 5 * WORK_MS) / CONNECTIONS / 2);
  });
});

describe('a body', () => {
  const send = (headers: Record<string, string>, payload: string | Buffer) =>
    guarded.inject({ method: 'POST', url: '/api/shop/send', headers, payload });

  test('of a hundred megabytes is refused by its announcement, without being read', async () => {
    const socket = await opened();
    socket.write(head('POST', ['content-type: application/json', `content-length: ${100 * 1024 * 1024}`]));
    socket.write('{"text":"');
    expect(await firstLine(socket)).toContain(' 413 ');
  });

  test('that comes in pieces without an announcement is refused once it is too large', async () => {
    const socket = await opened();
    socket.write(head('POST', ['content-type: application/json', 'transfer-encoding: chunked']));
    const piece = Buffer.alloc(65_536, 0x20);
    for (let i = 0; i < 20; i++) {
      socket.write(`${piece.length.toString(16)}\r\n`);
      socket.write(piece);
      socket.write('\r\n');
    }
    expect(await firstLine(socket)).toContain(' 413 ');
  });

  test('that claims to be packed is not unpacked: a bomb stays as small as it came', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
    expect(bomb.length).toBeLessThan(60_000);
    const answer = await send({ 'content-type': 'application/json', 'content-encoding': 'gzip' }, bomb);
    expect(answer.statusCode).toBe(400);
  });

  test('nested a hundred thousand deep is refused like any other', async () => {
    const deep = `{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect((await send({ 'content-type': 'application/json' }, deep)).statusCode).toBe(400);
  });
});

describe('connections', () => {
  test('that send their head drop by drop are ended, and one that sends it at once is not', async () => {
    guarded.server.headersTimeout = 300;
    const [slow, quick] = [await opened(), await opened()];
    slow.write('GET /livez HTTP/1.1\r\nhost: x\r\n');
    quick.write(head('GET', [], '/livez'));
    expect(await firstLine(quick)).toContain(' 200 ');
    expect(await firstLine(slow)).toContain(' 408 ');
    guarded.server.headersTimeout = 10_000;
  });

  test('have limits of time for head and body', () => {
    expect(guarded.server.headersTimeout).toBeLessThanOrEqual(10_000);
    expect(guarded.server.requestTimeout).toBeGreaterThan(0);
    expect(guarded.server.requestTimeout).toBeLessThanOrEqual(60_000);
  });

  test('a thousand that only stand there keep nobody out', async () => {
    const idle = await Promise.all(Array.from({ length: 1_000 }, opened));
    const before = performance.now();
    expect((await fetch(new URL('/livez', base0))).status).toBe(200);
    expect(performance.now() - before).toBeLessThan(5_000);
    for (const socket of idle) socket.destroy();
  });
});

async function opened(): Promise<Socket> {
  const socket = connect(Number(base0.port), base0.hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

function head(method: string, headers: string[], path = '/api/shop/send'): string {
  return [`${method} ${path} HTTP/1.1`, 'host: x', ...headers, '', ''].join('\r\n');
}

/** What the server says first; the connection is left to it. */
async function firstLine(socket: Socket): Promise<string> {
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return chunk.toString('latin1').split('\r\n', 1)[0] ?? '';
}
