import { Worker } from 'node:worker_threads';
import { domainError, type ErrorParams } from '#kernel/errors.ts';
import type { ParsedPlan } from '../../domain/plan/parsed.ts';
import { planLimits } from './plan-limits.ts';

export interface ToPlanThread {
  bytes: Uint8Array;
  name: string;
}
export type FromPlanThread = { plan: ParsedPlan } | { refused: { code: string; params: ErrorParams } };

interface Bounds {
  seconds: number;
  heapMegabytes: number;
  thread: URL;
}

const BOUNDS: Bounds = {
  seconds: planLimits.seconds,
  heapMegabytes: planLimits.heapMegabytes,
  thread: new URL('./plan-thread.ts', import.meta.url),
};
let last: Promise<unknown> = Promise.resolve();

/**
 * `readDocument` in a thread of its own, one document after the other, ended when it takes too long or too much memory.
 * Throws what that throws, programme.plan_too_slow and programme.plan_too_large.
 */
export function readApart(bytes: Uint8Array, name: string, bounds: Partial<Bounds> = {}): Promise<ParsedPlan> {
  const read = last.then(() => run({ bytes: new Uint8Array(bytes), name }, { ...BOUNDS, ...bounds }));
  last = read.catch(() => undefined);
  return read;
}

function run(work: ToPlanThread, { seconds, heapMegabytes, thread: file }: Bounds): Promise<ParsedPlan> {
  if (work.bytes.length > planLimits.megabytes * 1_048_576) return Promise.reject(tooLarge());
  const thread = new Worker(file, {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    env: {},
    stderr: true,
  });
  return new Promise<ParsedPlan>((resolve, reject) => {
    const timer = setTimeout(() => reject(domainError('programme.plan_too_slow', { limit: seconds })), seconds * 1000);
    thread.on('message', (said: FromPlanThread) => {
      if ('plan' in said) resolve(said.plan);
      else reject(domainError(said.refused.code, said.refused.params));
    });
    thread.on('error', (error: Error & { code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error),
    );
    thread.on('exit', () => {
      clearTimeout(timer);
      reject(new Error('the thread read no plan'));
    });
  }).finally(() => thread.terminate());
}

function tooLarge(): Error {
  return domainError('programme.plan_too_large', { limit: planLimits.megabytes });
}
