import { once } from 'node:events';
import { createServer } from 'node:net';
import { startArchived } from '#platform/backup/start-archived.ts';
import type { Config } from '#platform/config/config.ts';

import type { Logger } from '#platform/log/log.ts';
import { freshWeb } from './web-build.ts';

export interface Life {
  /** The address it answers at; rejects when the start failed, after everything that ran was stopped again. */
  ready: Promise<string>;
  /** Stops what runs, also in the middle of the start: requests finish, workers end, then the database. */
  stop(): Promise<void>;
}

/** Starts the whole program: database and web side by side, then the server. */
export function begin(config: Config, log: Logger): Life {
  const abort = new AbortController();
  const undo: Undo[] = [];
  const started = start(config, log, abort.signal, undo);
  let stopping: Promise<void> | null = null;
  // Once for both callers: whoever comes second must wait for the work of the first.
  const stop = () => {
    abort.abort();
    stopping ??= started.then(
      () => unwind(undo),
      () => unwind(undo),
    );
    return stopping;
  };
  const ready = started.catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { ready, stop };
}

type Undo = () => Promise<unknown>;

async function start(config: Config, log: Logger, signal: AbortSignal, undo: Undo[]): Promise<string> {
  await provePortFree(config.HOST, config.PORT);
  const web = freshWeb({ dataDir: config.DATA_DIR, signal, log });
  // Its failure is met where it is awaited; until then it must not count as unhandled.
  undo.push(() => web.catch(() => undefined));
  web.catch(() => undefined);
  // The rooms and their packages load while the database starts.
  const loading = import('./start.ts');
  loading.catch(() => undefined);
  const database = await openDatabase(config, log, undo);
  const { startServer } = await loading;
  signal.throwIfAborted();
  const server = await startServer({ config, database, log, web });
  undo.push(() => server.close());
  // The server has proved that its keys fit; before that nothing may be sealed with them.
  database.keepLog();
  signal.throwIfAborted();
  return server.url;
}

async function openDatabase(config: Config, log: Logger, undo: Undo[]) {
  if (config.DATABASE_URL) return { url: config.DATABASE_URL, keepLog: () => undefined };
  const embedded = await startArchived(config, log);
  undo.push(() => embedded.stop());
  return { adminUrl: embedded.adminUrl, keepLog: embedded.keepLog };
}

/** A taken port is told at once, before a database is made for nothing. */
async function provePortFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  probe.listen(port, host);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

/** Last started, first stopped; one that fails does not keep the others running. */
async function unwind(undo: Undo[]): Promise<void> {
  const failures: unknown[] = [];
  for (let step = undo.pop(); step; step = undo.pop()) {
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
