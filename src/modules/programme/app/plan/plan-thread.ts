import { parentPort, workerData } from 'node:worker_threads';
import { isDomainError } from '#kernel/errors.ts';
import type { FromPlanThread, ToPlanThread } from './read-apart.ts';
import { readDocument } from './read-document.ts';

// Documents of strangers are read here, beside the event loop and within a heap of their own.
const { bytes, name } = workerData as ToPlanThread;
const say = (message: FromPlanThread) => parentPort?.postMessage(message);

try {
  say({ plan: await readDocument(bytes, name) });
} catch (error) {
  if (!isDomainError(error)) throw error;
  say({ refused: { code: error.code, params: { ...error.params } } });
}
