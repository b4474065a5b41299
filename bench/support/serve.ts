/**
 * The server under measurement, in a process of its own: the real program (migrations, rooms, events, sealer) over an
 * embedded cluster with fsync (BENCH_ADMIN_URL: over that server), without the web pages. Says `ready <url>` on stdout. BENCH_ACK_BEFORE_COMMIT=1 is the
 * broken control: every COMMIT is answered before it is sent. BENCH_ARRIVALS names a file for the order of arrival.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { loadConfig } from '#platform/config/config.ts';
import { startEmbedded } from '#platform/embedded/start-embedded.ts';
import { createLogger } from '#platform/log/log.ts';
import { noteArrivals } from './arrivals.ts';

if (process.env.BENCH_ACK_BEFORE_COMMIT === '1') answerBeforeCommit();
if (process.env.BENCH_ARRIVALS) noteArrivals(process.env.BENCH_ARRIVALS);
const config = loadConfig(process.env);
// As the program's own start does it: a restart after a kill must not compile everything anew.
enableCompileCache(join(config.DATA_DIR, 'compile-cache'));
const { startServer } = await import('../../src/server/start.ts');
const log = createLogger(config.LOG_LEVEL);
const outside = process.env.BENCH_ADMIN_URL;
const embedded = outside ? null : await startEmbedded({ dataDir: config.DATA_DIR, log });
const adminUrl = embedded?.adminUrl ?? String(outside);
const server = await startServer({ config, database: { adminUrl }, log, web: null });
process.once('SIGTERM', () => {
  server
    .close()
    .then(() => embedded?.stop())
    .then(() => process.exit(0));
});
process.stdout.write(`ready ${server.url}\n`);
flushCompileCache();

function answerBeforeCommit(): void {
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  const early = function (this: pg.Client, ...args: unknown[]): unknown {
    if (args[0] !== 'commit') return query.apply(this, args);
    const late = query.call(this, 'select pg_sleep(0.3); commit') as Promise<unknown>;
    late.catch(() => undefined);
    return Promise.resolve({ rows: [], rowCount: null });
  };
  pg.Client.prototype.query = early as typeof pg.Client.prototype.query;
}
