import type { Config } from '../config/config.ts';
import { type EmbeddedLog, startEmbedded } from '../embedded/start-embedded.ts';
import { spoolOf } from '../embedded/wal-spool.ts';
import { keepsLog, repositoryOf } from './archive.ts';
import { startShipper, type WalShipper } from './wal-shipper.ts';

export interface Archived {
  adminUrl: string;
  cluster: string;
  /** Begins to move the log into the archive. Call it when the keys are known to fit: what is sealed with a wrong key is lost. */
  keepLog(): void;
  stop(): Promise<void>;
}

type Settings = Pick<Config, 'BACKUP_DIR' | 'DATA_DIR' | 'SHUXIN_KEYS'>;

/**
 * Starts the embedded database of the settings; with BACKUP_DIR it keeps its log, which waits beside the cluster until
 * `keepLog`. The archive is opened first: a house that believes in backups must not start without.
 */
export async function startArchived(config: Settings, log?: EmbeddedLog, fast = false): Promise<Archived> {
  const repo = keepsLog(config) ? repositoryOf(config) : null;
  const embedded = await startEmbedded({
    dataDir: config.DATA_DIR,
    archive: repo !== null,
    fast,
    ...(log ? { log } : {}),
  });
  let shipper: WalShipper | null = null;
  return {
    adminUrl: embedded.adminUrl,
    cluster: embedded.cluster,
    keepLog() {
      if (repo) shipper ??= startShipper(spoolOf(embedded.cluster), repo, log);
    },
    async stop() {
      await embedded.stop();
      // The database hands over the rest of its log while it ends.
      await shipper?.stop();
    },
  };
}
