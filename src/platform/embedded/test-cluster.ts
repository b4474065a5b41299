import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockHolder } from './data-dir.ts';
import { livePostmaster, shutDown } from './postmaster.ts';
import { type Embedded, startEmbedded } from './start-embedded.ts';
import { readState } from './state-file.ts';

const PREFIX = 'shuxin-pg-';

/**
 * A throw-away cluster for tests, in a temp folder that `stop` removes. Clusters whose test run was killed are swept
 * first, so that no postmaster outlives its run for long.
 */
export async function createTestCluster(): Promise<Embedded> {
  await sweepOrphans();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  const embedded = await startEmbedded({ dataDir, fast: true });
  return {
    ...embedded,
    stop: async () => {
      await embedded.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function sweepOrphans(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dir = join(tmpdir(), name);
    const state = readState(dir);
    // A folder without state is one that another run is just making.
    if (state === null || lockHolder(join(dir, 'server.lock')) !== null) continue;
    const pid = livePostmaster(state.cluster);
    if (pid !== null) await shutDown(pid, state.cluster);
    rmSync(dir, { recursive: true, force: true });
  }
}
