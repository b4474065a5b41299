import { Logger } from 'graphile-worker';
import type { Logger as Log } from '../log/log.ts';

/** The worker library's messages in our log; its info lines are debug to us. Null is silent. */
export function workerLogger(log: Log | null): Logger {
  return new Logger(() => (level, message) => {
    if (!log) return;
    if (level === 'error') log.error({ from: 'jobs' }, message);
    else if (level === 'warning') log.warn({ from: 'jobs' }, message);
    else log.debug({ from: 'jobs' }, message);
  });
}
