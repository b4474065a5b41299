import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED_DIR } from './binaries.ts';
import { canReach, type RunAs } from './run-as.ts';
import { StartError } from './start-error.ts';

/**
 * Where a new cluster goes: inside the data folder, or, when the database user cannot reach that, in a folder of its
 * own under SHARED_DIR. Throws StartError `no_cluster_place`.
 */
export function placeCluster(dataDir: string, user: RunAs | null): string {
  if (canReach(user, dataDir)) return join(dataDir, 'postgres');
  const home = join(SHARED_DIR, randomBytes(8).toString('hex'));
  try {
    mkdirSync(home, { recursive: true });
    chmodSync(SHARED_DIR, 0o755);
    chmodSync(home, 0o755);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new StartError(
      'no_cluster_place',
      `the database user can reach neither ${dataDir} nor ${SHARED_DIR} (${code}); choose another DATA_DIR`,
    );
  }
  return join(home, 'postgres');
}

/** Throws StartError `database_newer` or `database_older` when another major version made the cluster. */
export function checkMajor(cluster: string, programMajor: number): void {
  const major = Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10);
  if (major === programMajor) return;
  const [code, way] =
    major > programMajor
      ? ['database_newer', 'install a newer program']
      : ['database_older', 'move its data with the program that made it'];
  throw new StartError(code!, `the database is of PostgreSQL ${major}, this program brings ${programMajor}; ${way}`);
}
