import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { type Config, loadConfig, readSettings } from '#platform/config/config.ts';
import { createLogger, type Logger } from '#platform/log/log.ts';
import type { Life } from './lifecycle.ts';
import { plainReason } from './plain-reason.ts';

/** How long requests under way may take to finish; after that the process ends and the next start recovers. */
const STOP_LIMIT_MS = 30_000;

const config = readConfig();
const log = createLogger(config.LOG_LEVEL);
for (const warning of readSettings(process.env).warnings) log.warn(warning, 'a setting is careless');
// Halves the time of a restart. In our own folder, for what lies there is run as it is.
enableCompileCache(join(config.DATA_DIR, 'compile-cache'));
const { begin } = await import('./lifecycle.ts');
const life = begin(config, log);
let ending = false;

// npm and the terminal both pass Ctrl-C on, so the second signal of a pair must not cut the first one short.
process.on('SIGTERM', () => end(life, log, 0));
process.on('SIGINT', () => end(life, log, 0));
process.on('uncaughtException', (error) => {
  log.error({ err: error }, 'unexpected fault: the server stops');
  end(life, log, 1);
});

life.ready.then(
  (url) => {
    if (!ending) process.stdout.write(`shuxin ready ${url}\n`);
    flushCompileCache();
  },
  (error: unknown) => {
    if (!ending) refuse(error, config);
  },
);

function readConfig(): Config {
  try {
    return loadConfig(process.env);
  } catch (error) {
    return refuse(error, null);
  }
}

function end(started: Life, logger: Logger, code: number): void {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(1), STOP_LIMIT_MS);
  started.stop().then(
    () => process.exit(code),
    (error: unknown) => {
      logger.error({ err: error }, 'the server did not stop cleanly');
      process.exit(1);
    },
  );
}

function refuse(error: unknown, asked: Config | null): never {
  const { code, message, known } = plainReason(error, asked?.HOST ?? '', asked?.PORT ?? 0);
  if (!known) createLogger('error').error({ err: error }, 'unexpected fault at the start');
  process.stderr.write(`shuxin cannot start: ${message} (${code})\n`);
  process.exit(1);
}
