import { describe, expect, it } from 'vitest';
import { createFeed } from './feed.ts';
import { createHub } from './hub.ts';
import type { LiveStream } from './stream.ts';

function page() {
  const got: [number, string][] = [];
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  const stream: LiveStream = {
    lastEventId: 0,
    closed,
    send: (id, data) => got.push([id, data]),
    close: () => resolve(),
  };
  return { stream, got };
}

function board() {
  const hub = createHub();
  const state = { text: 'one', position: 5, reads: 0, fail: false, faults: 0, gate: Promise.resolve() };
  const feed = createFeed({
    hub,
    topics: ['board/1', 'board/2'],
    position: async () => state.position,
    read: async () => {
      state.reads += 1;
      await state.gate;
      if (state.fail) throw new Error('the database is away');
      return state.text;
    },
    onFault: () => {
      state.faults += 1;
    },
  });
  return { hub, state, feed };
}
const quiet = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));

describe('a feed', () => {
  it('gives the whole state at once and after each change, numbered by the event', async () => {
    const { hub, state, feed } = board();
    const one = page();
    feed.add(one.stream);
    await quiet();
    state.text = 'two';
    hub.publish('board/2', { hospital: 1, no: 6 });
    await quiet();
    expect(one.got).toEqual([
      [5, 'one'],
      [6, 'two'],
    ]);
  });

  it('reads once for all pages, and once for a burst of changes', async () => {
    const { hub, state, feed } = board();
    const pages = Array.from({ length: 50 }, page);
    for (const p of pages) feed.add(p.stream);
    await quiet();
    const before = state.reads;
    const { promise, resolve } = Promise.withResolvers<void>();
    state.gate = promise;
    hub.publish('board/1', { hospital: 1, no: 6 });
    await quiet();
    for (let no = 7; no < 30; no += 1) hub.publish('board/1', { hospital: 1, no });
    resolve();
    await quiet();
    expect(state.reads - before).toBe(2);
    expect(pages.every((p) => p.got.at(-1)?.[0] === 29)).toBe(true);
  });

  it('a change during the reading is read again, so no page stays behind', async () => {
    const { hub, state, feed } = board();
    const { promise, resolve } = Promise.withResolvers<void>();
    state.gate = promise;
    const one = page();
    feed.add(one.stream);
    await quiet();
    hub.publish('board/1', { hospital: 1, no: 6 });
    state.text = 'two';
    resolve();
    await quiet();
    expect(one.got.at(-1)).toEqual([6, 'two']);
  });

  it('listens to nothing once the last page has gone, and again when one comes', async () => {
    const { hub, feed } = board();
    const [one, two] = [page(), page()];
    feed.add(one.stream);
    await quiet();
    one.stream.close();
    await quiet();
    expect(hub.counts().topics).toBe(0);
    feed.add(two.stream);
    await quiet();
    expect([hub.counts().topics, two.got.length]).toEqual([2, 1]);
  });

  it('ends its pages when the state cannot be read, so that their browsers come again', async () => {
    const { state, feed, hub } = board();
    const one = page();
    state.fail = true;
    feed.add(one.stream);
    await one.stream.closed;
    await quiet();
    expect([state.faults, one.got.length, hub.counts().topics]).toEqual([1, 0, 0]);
  });
});
