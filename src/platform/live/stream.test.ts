import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHub, type EventHub } from './hub.ts';
import { type LiveStream, openStream } from './stream.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A page open over real sockets: the server's end, and the browser's. */
async function open(hub: EventHub, headers: Record<string, string> = {}, maxBuffered?: number) {
  const { promise: opened, resolve } = Promise.withResolvers<LiveStream>();
  const server = createServer((request, response) =>
    resolve(openStream({ hub, request, response, heartbeatMs: 20, retryMs: 900, maxBuffered })),
  );
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const response = await new Promise<IncomingMessage>((answered) =>
    get({ port, host: '127.0.0.1', headers }, answered),
  );
  return { stream: await opened, response };
}

async function textUntil(response: IncomingMessage, wanted: string): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  for await (const chunk of response.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (text.includes(wanted)) return text;
  }
  throw new Error(`the stream ended without ${wanted}: ${text}`);
}

describe('an event stream', () => {
  it('says how soon to come again, numbers its messages and keeps a quiet line open', async () => {
    const { stream, response } = await open(createHub());
    stream.send(12, '{"a":1}');
    const text = await textUntil(response, 'data: {"a":1}\n\n');
    expect(text.replaceAll(': still here\n\n', '')).toBe('retry: 900\n\nid: 12\ndata: {"a":1}\n\n');
    expect(await textUntil(response, ': still here\n\n')).toContain(': still here');
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
  });

  it('knows what a returning page had heard last; nonsense counts as nothing', async () => {
    expect((await open(createHub(), { 'last-event-id': '41' })).stream.lastEventId).toBe(41);
    expect((await open(createHub(), { 'last-event-id': '41; drop' })).stream.lastEventId).toBe(0);
  });

  it('ends when the page goes', async () => {
    const hub = createHub();
    const { stream, response } = await open(hub);
    expect(hub.counts().streams).toBe(1);
    response.destroy();
    await stream.closed;
    expect(hub.counts()).toMatchObject({ streams: 0, dropped: 0 });
  });

  it('ends when the process stops', async () => {
    const hub = createHub();
    const { stream, response } = await open(hub);
    hub.close();
    response.resume();
    await new Promise((ended) => response.once('end', ended));
    await stream.closed;
    expect(hub.counts().streams).toBe(0);
  });

  it('cuts off a reader that does not read, instead of keeping its messages in memory', async () => {
    const hub = createHub();
    const { stream, response } = await open(hub, {}, 100_000);
    response.pause();
    const line = JSON.stringify('x'.repeat(50_000));
    for (let n = 1; n < 2_000 && hub.counts().dropped === 0; n += 1) stream.send(n, line);
    await stream.closed;
    expect(hub.counts()).toMatchObject({ streams: 0, dropped: 1 });
  });
});
