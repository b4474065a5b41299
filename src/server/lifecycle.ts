import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '#platform/config/config.ts';
import { startEmbedded } from '#platform/embedded/start-embedded.ts';
import type { Logger } from '#platform/log/log.ts';
import { startServer } from './start.ts';
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
  const undo: (() => Promise<unknown>)[] = [];
  const ready = start(config, log, abort.signal, undo);
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    abort.abort();
    await ready.catch(() => undefined);
    await unwind(undo);
  };
  return {
    ready: ready.catch(async (error: unknown) => {
      abort.abort();
      await unwind(undo);
      throw error;
    }),
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function start(
  config: Config,
  log: Logger,
  signal: AbortSignal,
  undo: (() => Promise<unknown>)[],
): Promise<string> {
  await provePortFree(config.HOST, config.PORT);
  const web = freshWeb({ dataDir: config.DATA_DIR, signal, log });
  // Its failure is met where it is awaited; until then it must not count as unhandled.
  undo.push(() => web.catch(() => undefined));
  web.catch(() => undefined);
  const database = await openDatabase(config, log, undo);
  signal.throwIfAborted();
  const server = await startServer({ config, database, log, web });
  undo.push(() => server.close());
  signal.throwIfAborted();
  return server.url;
}

async function openDatabase(config: Config, log: Logger, undo: (() => Promise<unknown>)[]) {
  if (config.DATABASE_URL) return { url: config.DATABASE_URL };
  const embedded = await startEmbedded({ dataDir: config.DATA_DIR, log });
  undo.push(() => embedded.stop());
  return { adminUrl: embedded.adminUrl };
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
async function unwind(undo: (() => Promise<unknown>)[]): Promise<void> {
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
