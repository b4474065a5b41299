import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../app.ts';
import { type BatchResult, dispatchBatch } from './dispatch-batch.ts';

export interface Dispatcher {
  /** Marks our own NOTIFYs. */
  readonly sender: string;
  /** Delivers soon, in the background. */
  wake(hospital: number): void;
  /** Delivers until nothing of this hospital may go; answers how many events went. */
  drain(hospital: number): Promise<number>;
  /** Wakes nobody any more and resolves when no background delivery is running. */
  stop(): Promise<void>;
}

const BUSY_RETRY_MS = 100;
const LIMIT = 100;

const RUSH = 0.9;
const LONGEST_REST_MS = 1_000;

/**
 * In a rush (this process was busy nine tenths of the time) what follows the commits gives way to the requests: a rest
 * of three times what the batch took. Events wait a moment longer then, people who book do not.
 */
function giveWay(): () => Promise<void> {
  const from = performance.now();
  const load = performance.eventLoopUtilization();
  return async () => {
    if (performance.eventLoopUtilization(load).utilization < RUSH) return;
    await pause(Math.min(LONGEST_REST_MS, 3 * (performance.now() - from)));
  };
}

/** `after` runs behind a batch that was not full, and answers how much work it did: that may cause events. */
export function createDispatcher(app: App, after: (hospital: number) => Promise<number>): Dispatcher {
  const sender = randomUUID();
  let stopped = false;
  const running = new Map<number, { again: boolean; end: Promise<void> }>();

  async function next(hospital: number, wait: boolean): Promise<BatchResult> {
    const result = await dispatchBatch(app, { hospital, sender, wait, limit: LIMIT });
    // After the commit only: a page that reads at once must find what it was told of.
    for (const [topic, no] of result.topics) app.events.publish(topic, { hospital, no });
    return result;
  }

  async function loop(hospital: number, state: { again: boolean }): Promise<void> {
    do {
      state.again = false;
      const rest = giveWay();
      const result = await next(hospital, false);
      // The other dispatcher may have looked before our event was committed, so we look again after it.
      if (result.busy) setTimeout(() => wake(hospital), BUSY_RETRY_MS).unref();
      // A full batch may have left some behind, and a job may have caused events; handlers wake us by their commit.
      if (result.dispatched + result.failed >= LIMIT || (await after(hospital)) > 0) state.again = true;
      if (state.again) await rest();
    } while (state.again);
  }

  function wake(hospital: number): void {
    if (stopped) return;
    const state = running.get(hospital);
    if (state) {
      state.again = true;
      return;
    }
    const fresh = { again: false, end: Promise.resolve() };
    running.set(hospital, fresh);
    fresh.end = loop(hospital, fresh)
      .catch((error) => app.log.warn({ hospital, code: error?.code, name: error?.name }, 'dispatch failed'))
      .finally(() => {
        running.delete(hospital);
        if (fresh.again) wake(hospital);
      });
  }

  return {
    sender,
    wake,
    async drain(hospital) {
      let dispatched = 0;
      for (;;) {
        const result = await next(hospital, true);
        dispatched += result.dispatched;
        if (result.dispatched + result.failed === 0) return dispatched;
      }
    },
    async stop() {
      stopped = true;
      while (running.size > 0) await Promise.all([...running.values()].map((state) => state.end));
    },
  };
}
