import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { adminUrl, proveOurs } from './connection.ts';
import { lockHolder } from './data-dir.ts';
import { livePostmaster, readPidFile } from './postmaster.ts';
import { type EmbeddedLog, startEmbedded } from './start-embedded.ts';
import { StartError } from './start-error.ts';
import { readState } from './state-file.ts';

/**
 * The embedded database of `dataDir` for a short task beside the server: that of the running server, or started for the
 * time of the task. Throws StartError `no_database` when there is none yet and `create` is not asked for.
 */
export async function borrowEmbedded(options: {
  dataDir: string;
  create: boolean;
  archive?: boolean;
  log?: EmbeddedLog;
}): Promise<{ adminUrl: string; cluster: string; stop(): Promise<void> }> {
  const { dataDir, create } = options;
  const state = existsSync(dataDir) ? readState(realpathSync(dataDir)) : null;
  if (!state?.initialised && !create) {
    throw new StartError('no_database', `there is no database in DATA_DIR ${dataDir} yet; start the server once`);
  }
  const served = state !== null && lockHolder(join(dataDir, 'server.lock')) !== null;
  const port = served && livePostmaster(state.cluster) !== null ? readPidFile(state.cluster)?.port : undefined;
  if (!state || !port) return startEmbedded(options);
  await proveOurs({ ...state, port });
  return { adminUrl: adminUrl({ ...state, port }), cluster: state.cluster, stop: () => Promise.resolve() };
}
