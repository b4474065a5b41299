import { randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import { type BatchResult, dispatchBatch } from './dispatch-batch.ts';

export interface Dispatcher {
  /** Marks our own NOTIFYs. */
  readonly sender: string;
  /** Delivers soon, in the background. */
  wake(hospital: number): void;
  /** Delivers until nothing of this hospital may go; answers how many events went. */
  drain(hospital: number): Promise<number>;
  /** Resolves when no background delivery is running. */
  idle(): Promise<void>;
}

const BUSY_RETRY_MS = 100;
const LIMIT = 100;

/** `after` runs when a background delivery of a hospital has ended, for work that its handlers have caused. */
export function createDispatcher(app: App, after: (hospital: number) => Promise<void>): Dispatcher {
  const sender = randomUUID();
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
      const result = await next(hospital, false);
      // The other dispatcher may have looked before our event was committed, so we look again after it.
      if (result.busy) setTimeout(() => wake(hospital), BUSY_RETRY_MS).unref();
      if (result.dispatched + result.failed > 0) state.again = true;
    } while (state.again);
    await after(hospital);
  }

  function wake(hospital: number): void {
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
    async idle() {
      while (running.size > 0) await Promise.all([...running.values()].map((state) => state.end));
    },
  };
}
