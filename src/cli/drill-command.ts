import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { existingRepositoryOf } from '#platform/backup/archive.ts';
import { restoreCluster } from '#platform/backup/restore-cluster.ts';
import { createPool } from '#platform/db/pool.ts';
import { ROLES } from '#platform/db/roles.ts';
import { createDb } from '#platform/db/tx.ts';
import { startEmbedded } from '#platform/embedded/start-embedded.ts';
import { createLogger } from '#platform/log/log.ts';
import { startServer } from '../server/start.ts';
import { auditVerify } from './audit-verify.ts';
import type { CommandIo } from './command.ts';
import { optionsOf, wrongly } from './options.ts';
import { WISH, wishOf } from './restore-command.ts';
import { shuxinOf } from './with-database.ts';

/**
 * `shuxin drill`: restores a copy into a folder of its own, starts the server on it, verifies the audit log, and throws
 * it away. 0 when all of it worked; a drill that could not run has failed.
 */
export async function runDrill(io: CommandIo): Promise<number> {
  const values = optionsOf(io, WISH);
  const wish = values && wishOf(io, values);
  if (!wish) return 2;
  if (io.config.DATABASE_URL) {
    wrongly(io, 'a drill of an outside database: set DATABASE_URL to an empty one and say `shuxin restore`');
    return 2;
  }
  const root = mkdtempSync(join(tmpdir(), 'shuxin-drill-'));
  const to = join(root, 'data');
  let cluster: string | null = null;
  try {
    const began = performance.now();
    const restored = await restoreCluster({
      ...wish,
      repo: existingRepositoryOf(io.config),
      to,
      progress: io.progress,
    });
    const embedded = await startEmbedded({ dataDir: to, log: createLogger('error') });
    cluster = embedded.cluster;
    try {
      const checked = await check(io, embedded.adminUrl, to);
      const recoverySeconds = Math.round((performance.now() - began) / 100) / 10;
      const ok = checked.serves && checked.sendsNothing && checked.auditWhole;
      const result = { ok, recoverySeconds, ...restored, ...checked };
      for (const line of checked.lines) io.print(line);
      io.print(
        `${ok ? 'the drill passed' : 'THE DRILL FAILED'}: backup ${restored.backup}, serving after ${recoverySeconds} s, ` +
          `data up to ${restored.lastCommitAt ?? 'the backup itself'}`,
      );
      io.result(result);
      return ok ? 0 : 1;
    } finally {
      await embedded.stop();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
    if (cluster !== null && !cluster.startsWith(root)) rmSync(dirname(cluster), { recursive: true, force: true });
  }
}

async function check(io: CommandIo, adminUrl: string, dataDir: string) {
  const { BACKUP_DIR: _, ...rest } = io.config;
  const config = { ...rest, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: 0, LOG_LEVEL: 'error' as const };
  const server = await startServer({ config, database: { adminUrl }, log: createLogger('error'), web: null });
  let ready: { status?: string; restored?: boolean };
  try {
    ready = (await (await fetch(`${server.url}/readyz`)).json()) as typeof ready;
  } finally {
    await server.close();
  }
  const lines: string[] = [];
  const db = createDb(createPool(shuxinOf(adminUrl), ROLES.app, 2));
  try {
    const auditWhole = (await auditVerify(db, config, [], (line) => lines.push(line))) === 0;
    return { serves: ready.status === 'ok', sendsNothing: ready.restored === true, auditWhole, lines };
  } finally {
    await db.close();
  }
}
