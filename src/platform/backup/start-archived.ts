import type { Config } from '../config/config.ts';
import { type EmbeddedLog, startEmbedded } from '../embedded/start-embedded.ts';
import { spoolOf } from '../embedded/wal-spool.ts';
import { keepsLog, repositoryOf } from './archive.ts';
import { startShipper } from './wal-shipper.ts';

export interface Archived {
  adminUrl: string;
  cluster: string;
  stop(): Promise<void>;
}

type Settings = Pick<Config, 'BACKUP_DIR' | 'DATA_DIR' | 'SHUXIN_KEYS'>;

/**
 * Starts the embedded database of the settings and, with BACKUP_DIR, the moving of its log into the archive. The archive
 * is opened first: a house that believes in backups must not start without.
 */
export async function startArchived(config: Settings, log?: EmbeddedLog, fast = false): Promise<Archived> {
  const repo = keepsLog(config) ? repositoryOf(config) : null;
  const embedded = await startEmbedded({
    dataDir: config.DATA_DIR,
    archive: repo !== null,
    fast,
    ...(log ? { log } : {}),
  });
  const shipper = repo ? startShipper(spoolOf(embedded.cluster), repo, log) : null;
  return {
    adminUrl: embedded.adminUrl,
    cluster: embedded.cluster,
    async stop() {
      await embedded.stop();
      // The database hands over the rest of its log while it ends.
      await shipper?.stop();
    },
  };
}
