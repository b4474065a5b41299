import type { EmbeddedLog } from '../embedded/start-embedded.ts';
import type { Repository } from './repository.ts';
import { moveSpool } from './wal-store.ts';

export interface WalShipper {
  /** Ends the loop and moves what is left: call it after the database has stopped. */
  stop(): Promise<void>;
}

const EVERY_MS = 1_000;

/**
 * Moves the log from the spool into the archive while the server runs. A failure (disk away, archive full) is told once
 * and tried again: meanwhile the spool grows, and nothing is lost.
 */
export function startShipper(spool: string, repo: Repository, log?: EmbeddedLog): WalShipper {
  let stopped = false;
  let failing = '';
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  const move = async () => {
    try {
      await moveSpool(spool, repo);
      if (failing) log?.info({}, 'the log archive is written again');
      failing = '';
    } catch (error) {
      const code = String((error as { code?: unknown }).code ?? (error as Error).name);
      if (code !== failing) log?.error({ code, err: error }, 'the log archive cannot be written; trying again');
      failing = code;
    }
  };
  const schedule = () => {
    timer = setTimeout(() => {
      round = move().then(() => {
        if (!stopped) schedule();
      });
    }, EVERY_MS);
    timer.unref();
  };
  schedule();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
      await move();
    },
  };
}
