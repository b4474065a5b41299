import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Actor, anonymous } from './actor.ts';
import { watchStreams } from './watch-streams.ts';

class Response extends EventEmitter {
  destroyed = false;
  writableEnded = false;
  end() {
    this.writableEnded = true;
    this.emit('close');
  }
}
const page = () => new Response() as unknown as ServerResponse & Response;
const patient: Actor = { kind: 'patient', account: 'a', session: 's', permissions: new Set(['queue.look.self']) };
const signedIn = (now: Actor) => now.kind !== 'anonymous';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('an open stream', () => {
  test('ends within half a second once its token opens nothing, and the others stay', async () => {
    const gone = new Set<string>();
    const watch = watchStreams({
      actors: async (tokens) => tokens.map((token) => (gone.has(token) ? anonymous : patient)),
      onFault: () => expect.unreachable(),
    });
    const [mine, other] = [page(), page()];
    watch(mine, 'mine', signedIn);
    watch(other, 'other', signedIn);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([mine.writableEnded, other.writableEnded]).toEqual([false, false]);
    gone.add('mine');
    await vi.advanceTimersByTimeAsync(500);
    expect([mine.writableEnded, other.writableEnded]).toEqual([true, false]);
  });

  test('shares one question with all others, a token once, and none is asked when all have gone', async () => {
    const asked: string[][] = [];
    const watch = watchStreams({
      actors: async (tokens) => {
        asked.push([...tokens]);
        return tokens.map(() => patient);
      },
      onFault: () => expect.unreachable(),
    });
    const pages = ['a', 'a', 'b'].map((token) => {
      const one = page();
      watch(one, token, signedIn);
      return one;
    });
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual([['a', 'b']]);
    for (const one of pages) one.end();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('stays when the question fails, and is judged by the next one', async () => {
    let broken = true;
    const faults: unknown[] = [];
    const watch = watchStreams({
      actors: async (tokens) => {
        if (broken) throw new Error('no database');
        return tokens.map(() => anonymous);
      },
      onFault: (error) => faults.push(error),
    });
    const mine = page();
    watch(mine, 'mine', signedIn);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([mine.writableEnded, faults.length]).toEqual([false, 2]);
    broken = false;
    await vi.advanceTimersByTimeAsync(500);
    expect(mine.writableEnded).toBe(true);
  });
});
