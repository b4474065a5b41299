import { describe, expect, it } from 'vitest';
import { DomainError, domainError } from '#kernel/errors.ts';
import { type BatchSpec, createBatcher } from './batch.ts';
import type { Tx } from './tx.ts';

/** A stage on which transactions can be held open, and which counts them. */
function stage() {
  const begun: number[] = [];
  let gate: Promise<void> = Promise.resolve();
  let open: () => void = () => undefined;
  return {
    begun,
    hold() {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    release: () => open(),
    tx: (async (scope: { hospital: number }, fn: (t: Tx) => Promise<unknown>) => {
      begun.push(scope.hospital);
      await gate;
      return fn({} as Tx);
    }) as BatchSpec<string, string>['tx'],
  };
}

function batcherOn(s: ReturnType<typeof stage>, more: Partial<BatchSpec<string, string>> = {}) {
  const sizes: number[] = [];
  const batcher = createBatcher<string, string>({
    name: 'probe.say',
    maxSize: 100,
    tx: s.tx,
    decide: async (_t, requests) => {
      sizes.push(requests.length);
      return requests.map((request) => `done ${request}`);
    },
    ...more,
  });
  return { ...batcher, sizes };
}

const turn = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));

describe('group commit', () => {
  it('decides together what arrives while a transaction is in flight', async () => {
    const s = stage();
    const b = batcherOn(s);
    s.hold();
    const first = b.submit(1, 'a');
    await turn();
    const rest = ['b', 'c', 'd'].map((request) => b.submit(1, request));
    s.release();
    expect(await Promise.all([first, ...rest])).toEqual(['done a', 'done b', 'done c', 'done d']);
    expect(b.sizes).toEqual([1, 3]);
  });

  it('lets no hospital wait for another', async () => {
    const s = stage();
    const b = batcherOn(s);
    s.hold();
    const both = [b.submit(1, 'a'), b.submit(2, 'b')];
    await turn();
    expect(s.begun).toEqual([1, 2]);
    s.release();
    await Promise.all(both);
  });

  it('keeps a batch within its size, and loses nobody beyond it', async () => {
    const s = stage();
    const b = batcherOn(s, { maxSize: 2 });
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((request) => b.submit(1, request)));
    expect(answers).toHaveLength(5);
    expect(b.sizes).toEqual([2, 2, 1]);
  });

  it('folds equal keys before the statement, and both callers get the one answer', async () => {
    const b = batcherOn(stage(), { keyOf: (request) => request });
    expect(await Promise.all(['a', 'a', 'b'].map((r) => b.submit(1, r)))).toEqual(['done a', 'done a', 'done b']);
    expect(b.sizes).toEqual([2]);
    expect(b.counts()).toMatchObject({ requests: 3, folded: 1, batches: 1 });
  });

  it('a refusal is the answer of its own request only', async () => {
    const b = batcherOn(stage(), {
      decide: async (_t, requests) => requests.map((r) => (r === 'bad' ? domainError('probe.full') : r)),
    });
    const settled = await Promise.allSettled(['a', 'bad', 'c'].map((r) => b.submit(1, r)));
    expect(settled.map((s) => s.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((settled[1] as PromiseRejectedResult).reason).toMatchObject({ code: 'probe.full' });
    expect(b.counts().rerun).toBe(0);
  });

  it('a batch that fails runs again singly, so that only the culprit fails', async () => {
    const b = batcherOn(stage(), {
      decide: async (_t, requests) => {
        if (requests.includes('bad')) throw new Error('one bad row');
        return requests.map((request) => `done ${request}`);
      },
    });
    const settled = await Promise.allSettled(['a', 'bad', 'c'].map((r) => b.submit(1, r)));
    expect(settled.map((s) => s.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(b.counts()).toMatchObject({ batches: 4, rerun: 3 });
  });

  it('does not run again after a failed COMMIT: nobody knows whether it took effect', async () => {
    let decided = 0;
    const b = createBatcher<string, string>({
      name: 'probe.say',
      maxSize: 10,
      tx: async (_scope, fn) => {
        await fn({} as Tx);
        throw new Error('Connection terminated unexpectedly');
      },
      decide: async (_t, requests) => {
        decided += requests.length;
        return requests;
      },
    });
    const settled = await Promise.allSettled(['a', 'b'].map((r) => b.submit(1, r)));
    expect(settled.map((s) => s.status)).toEqual(['rejected', 'rejected']);
    expect(decided).toBe(2);
  });

  it('does not make everyone wait in turn for a database that is away', async () => {
    const b = batcherOn(stage(), {
      decide: async () => {
        throw Object.assign(new Error('shutting down'), { code: '57P01' });
      },
    });
    await Promise.allSettled(['a', 'b', 'c'].map((r) => b.submit(1, r)));
    expect(b.counts()).toMatchObject({ batches: 1, rerun: 0 });
  });

  it('sends newcomers away once too many wait', async () => {
    const s = stage();
    const b = batcherOn(s, { maxWaiting: 2 });
    const settled = await Promise.allSettled(['a', 'b', 'c'].map((r) => b.submit(1, r)));
    expect(settled.map((x) => x.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect((settled[2] as PromiseRejectedResult).reason).toEqual(new DomainError('platform.try_again'));
  });

  describe('in a rush, with two transactions in flight', () => {
    /** Sixty requests, ten a batch; the first batch is slow to its locks. In which order the locks were taken. */
    async function order(say: boolean) {
      const took: string[] = [];
      const b = batcherOn(stage(), {
        maxSize: 10,
        lanes: 2,
        decide: async (_t, requests, locked) => {
          const [first] = requests;
          if (first === '0') await turn();
          took.push(first as string);
          if (say) locked();
          await turn();
          return requests;
        },
      });
      const asked = Array.from({ length: 60 }, (_, n) => b.submit(1, String(n)));
      const together: number[] = [];
      for (let n = 0; n < 4; n += 1) {
        await turn();
        together.push(took.length);
      }
      await Promise.all(asked);
      return { took, together };
    }

    it('whoever came first takes the locks first, while the batch before is still being written', async () => {
      const { took, together } = await order(true);
      expect(took).toEqual(['0', '10', '20', '30', '40', '50']);
      expect(together.at(-1)).toBeGreaterThan((await order(false)).together.at(-1) ?? 0);
    });
  });

  it('an answer too few is a bug and fails, instead of giving someone another one’s answer', async () => {
    const b = batcherOn(stage(), { decide: async (_t, requests) => requests.slice(1) });
    await expect(b.submit(1, 'a')).rejects.toThrow('answers every request');
  });
});
