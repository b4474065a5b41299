import { DomainError, isDomainError } from '#kernel/errors.ts';
import { domainErrorOf } from './constraint-errors.ts';
import type { Db, Tx } from './tx.ts';

/** The answer to one request of a batch: its value, or the refusal that is its own and nobody else's. */
export type Outcome<V> = V | DomainError;

export interface BatchSpec<R, V> {
  /** `room.what`, for metrics. */
  name: string;
  /** Most requests decided by one transaction. */
  maxSize: number;
  tx: Db['tx'];
  /**
   * Decides all requests by set-based statements; one outcome per request, in order. Throwing undoes them all. `locked`
   * says that the locks are held on which the order of two batches rests: only then the batch behind begins to take its
   * own, so nobody is overtaken by who came later. Where it is not said, the next batch begins when this one is over.
   */
  decide(t: Tx, requests: R[], locked: () => void): Promise<Outcome<V>[]>;
  /** Requests with equal keys in one batch are decided once and get the same answer. */
  keyOf?(request: R): string | null;
  /** Requests that may wait per hospital before new ones are told to come again; default 10,000. */
  maxWaiting?: number;
  /**
   * Transactions of one hospital that may be in flight at once; default 1. A further one starts only in a rush, when
   * OVERLAP_AT requests wait: the database then works on one batch while this process prepares the next. `decide` must
   * take its locks in one order for everybody.
   */
  lanes?: number;
}

export interface BatchCounts {
  requests: number;
  batches: number;
  folded: number;
  /** Requests that ran alone because their batch had failed. */
  rerun: number;
  largest: number;
}

export interface Batcher<R, V> {
  /** Resolves after the COMMIT that carries the request; rejects with its DomainError, or with what broke it. */
  submit(hospital: number, request: R): Promise<V>;
  counts(): BatchCounts;
}

interface Entry<R, V> {
  request: R;
  callers: { resolve(value: V): void; reject(error: unknown): void }[];
}

const OVERLAP_AT = 48;

const all = new Map<string, () => BatchCounts>();

/** Counts of this process by the name of the batch, for metrics. */
export const batchCounts = (): [string, BatchCounts][] => [...all].map(([name, counts]) => [name, counts()]);

interface Lane<R, V> {
  waiting: Entry<R, V>[];
  /** Transactions in flight. */
  running: number;
  /** Open when the batch before has its locks. */
  before: Promise<void>;
}

/**
 * Group commit (architecture 5). While one transaction of a hospital is in flight, what arrives waits, and the next
 * transaction decides all of it together: the commit, its fsync and its round trips are shared. An idle hospital's
 * request starts at once. `decide` must hold limits by constraints or counter rows: a sub-count inside one statement
 * sees one snapshot and lets too many through.
 */
export function createBatcher<R, V>(spec: BatchSpec<R, V>): Batcher<R, V> {
  const lanes = new Map<number, Lane<R, V>>();
  const atOnce = spec.lanes ?? 1;
  const counts: BatchCounts = { requests: 0, batches: 0, folded: 0, rerun: 0, largest: 0 };

  all.set(spec.name, () => ({ ...counts }));
  return {
    submit(hospital, request) {
      return new Promise<V>((resolve, reject) => {
        counts.requests += 1;
        const lane = lanes.get(hospital) ?? { waiting: [], running: 0, before: Promise.resolve() };
        if (lane.waiting.length >= (spec.maxWaiting ?? 10_000)) return reject(new DomainError('platform.try_again'));
        lane.waiting.push({ request, callers: [{ resolve, reject }] });
        lanes.set(hospital, lane);
        if (lane.running >= (lane.waiting.length >= OVERLAP_AT ? atOnce : 1)) return;
        lane.running += 1;
        // Requests read from the sockets in this turn of the loop belong to the first batch.
        setImmediate(() => void drain(hospital, lane));
      });
    },
    counts: () => ({ ...counts }),
  };

  async function drain(hospital: number, lane: Lane<R, V>): Promise<void> {
    while (lane.waiting.length >= (lane.running > 1 ? OVERLAP_AT : 1))
      await commit(hospital, lane, takeBatch(lane.waiting));
    lane.running -= 1;
    if (lane.running === 0) lanes.delete(hospital);
  }

  function takeBatch(waiting: Entry<R, V>[]): Entry<R, V>[] {
    const batch: Entry<R, V>[] = [];
    const byKey = new Map<string, Entry<R, V>>();
    let taken = 0;
    for (const entry of waiting) {
      const key = spec.keyOf?.(entry.request) ?? null;
      const same = key === null ? undefined : byKey.get(key);
      if (!same && batch.length === spec.maxSize) break;
      taken += 1;
      if (same) {
        same.callers.push(...entry.callers);
        counts.folded += 1;
      } else {
        batch.push(entry);
        if (key !== null) byKey.set(key, entry);
      }
    }
    waiting.splice(0, taken);
    return batch;
  }

  async function commit(hospital: number, lane: Lane<R, V>, batch: Entry<R, V>[]): Promise<void> {
    const { before } = lane;
    const { promise, resolve: locked } = Promise.withResolvers<void>();
    lane.before = promise;
    counts.batches += 1;
    counts.largest = Math.max(counts.largest, batch.length);
    // Only a failure inside `decide` is known to be undone; one at COMMIT leaves the outcome unknown.
    let undone = false;
    try {
      const outcomes = await spec.tx({ hospital }, async (t) => {
        await before;
        try {
          return await decideAll(t, batch, locked);
        } catch (error) {
          undone = true;
          throw error;
        }
      });
      for (const [n, entry] of batch.entries()) settle(entry, outcomes[n] as Outcome<V>);
    } catch (error) {
      locked();
      if (batch.length > 1 && undone && !isOutage(error)) return rerunSingly(hospital, lane, batch);
      for (const entry of batch) for (const caller of entry.callers) caller.reject(error);
    } finally {
      locked();
    }
  }

  async function decideAll(t: Tx, batch: Entry<R, V>[], locked: () => void): Promise<Outcome<V>[]> {
    const outcomes = await spec.decide(
      t,
      batch.map((entry) => entry.request),
      locked,
    );
    if (outcomes.length !== batch.length) throw new Error(`${spec.name}: a batch answers every request`);
    return outcomes;
  }

  async function rerunSingly(hospital: number, lane: Lane<R, V>, batch: Entry<R, V>[]): Promise<void> {
    counts.rerun += batch.length;
    for (const entry of batch) await commit(hospital, lane, [entry]);
  }
}

function settle<R, V>(entry: Entry<R, V>, outcome: Outcome<V>): void {
  for (const caller of entry.callers) {
    if (isDomainError(outcome)) caller.reject(outcome);
    else caller.resolve(outcome);
  }
}

const CONTENTION = new Set(['40001', '40P01', '55P03']);

/** The database is away or full: running the requests one by one would only make each wait for the same failure. */
function isOutage(error: unknown): boolean {
  if (CONTENTION.has((error as { code?: string }).code ?? '')) return false;
  return domainErrorOf(error, new Map())?.code === 'platform.try_again' && !isDomainError(error);
}
