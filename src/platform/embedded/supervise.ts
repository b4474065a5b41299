import { isRunning } from './processes.ts';

/**
 * Watches a process and calls `restart` when it is gone (killed, out of memory); `restart` answers with the new pid.
 * A failed restart is tried again at the next look. `end` stops watching and waits for a restart under way.
 */
export function supervise(
  pid: number,
  restart: () => Promise<number>,
  lookEveryMs = 250,
): { pid(): number; end(): Promise<void> } {
  let current = pid;
  let work: Promise<void> = Promise.resolve();
  let busy = false;
  const look = () => {
    if (busy || isRunning(current)) return;
    busy = true;
    work = restart()
      .then((next) => {
        current = next;
      })
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  };
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  return {
    pid: () => current,
    end: () => {
      clearInterval(timer);
      return work;
    },
  };
}
