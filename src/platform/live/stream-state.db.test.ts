import fastify from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  PLATFORM_NOW as now,
  type PlatformApp,
  platformApp,
  platformDatabase,
} from '../../../test/support/platform.ts';
import { newId } from '../ids.ts';
import { announce } from '../outbox/announce.ts';
import { emit } from '../outbox/emit.ts';
import type { OutboxEvent } from '../room.ts';
import { streamState } from './stream-state.ts';

let p: PlatformApp;
let reads = 0;
const calls: number[] = [];

beforeAll(async () => {
  p = platformApp(await platformDatabase(), {
    subscriptions: [
      {
        event: 'probe.called',
        name: 'probe.show',
        handle: async (_app: unknown, t: object, event: OutboxEvent) => {
          calls.push(event.seq);
          announce(t, 'probe.board/hall');
        },
      },
    ],
  });
});

async function serve() {
  const http = fastify();
  http.get('/board', async (request, reply) => {
    streamState({ app: p.app, hospital: 1, raw: { request, reply } } as never, {
      topics: ['probe.board/hall'],
      sharedAs: 'hall',
      read: async () => {
        reads += 1;
        return { calling: [...calls] };
      },
    });
    return reply;
  });
  http.addHook('preClose', async () => p.app.events.close());
  const address = await http.listen({ port: 0, host: '127.0.0.1' });
  return { http, address };
}

async function* messages(response: Response): AsyncGenerator<{ id: number; data: unknown }> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const match = /^id: (\d+)\ndata: (.*)$/.exec(text.slice(0, end));
      text = text.slice(end + 2);
      if (match) yield { id: Number(match[1]), data: JSON.parse(match[2] ?? '') };
    }
  }
}

describe('a live board', () => {
  it('shows every viewer the state at once and after each committed event, read once for all', async () => {
    const { http, address } = await serve();
    const viewers = await Promise.all(Array.from({ length: 5 }, async () => messages(await fetch(`${address}/board`))));
    const all = () => Promise.all(viewers.map(async (viewer) => (await viewer.next()).value));
    expect(new Set((await all()).map((m) => JSON.stringify(m)))).toEqual(new Set(['{"id":0,"data":{"calling":[]}}']));
    const before = reads;
    const subject = newId();
    for (const seq of [1, 2]) {
      await p.app.db.tx({ hospital: 1 }, (t) => emit(t, { type: 'probe.called', subject, seq, payload: {} }, now));
    }
    await p.spine.drain();
    expect(new Set((await all()).map((m) => JSON.stringify(m)))).toEqual(
      new Set(['{"id":2,"data":{"calling":[1,2]}}']),
    );
    expect(reads - before).toBe(1);
    await http.close();
    expect((await Promise.all(viewers.map((viewer) => viewer.next()))).every((end) => end.done)).toBe(true);
    expect(p.app.events.counts()).toMatchObject({ streams: 0, topics: 0 });
  });
});
