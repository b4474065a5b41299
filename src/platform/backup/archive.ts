import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { parseKeyRing } from '../crypto/key-ring.ts';
import { BackupError } from './backup-error.ts';
import { openRepository, type Repository } from './repository.ts';

/** Beside a restored database, until somebody resumes it: two houses must not write one log archive. */
export function restoredFile(dataDir: string): string {
  return join(dataDir, 'restored.json');
}

/** Is the embedded database of these settings to keep its log? */
export function keepsLog(config: Pick<Config, 'BACKUP_DIR' | 'DATA_DIR'>): boolean {
  return config.BACKUP_DIR !== undefined && !existsSync(restoredFile(config.DATA_DIR));
}

/** The same for those who look for backups: a folder that is not there is a wrong path, or a disk that is away. */
export function existingRepositoryOf(config: Pick<Config, 'BACKUP_DIR' | 'DATA_DIR' | 'SHUXIN_KEYS'>): Repository {
  const dir = config.BACKUP_DIR;
  if (dir && !existsSync(dir)) throw new BackupError('backup_dir_absent', `there is no folder BACKUP_DIR ${dir}`);
  return repositoryOf(config);
}

/** The repository of the settings, made when missing. Throws BackupError `backup_dir_missing` and those of openRepository. */
export function repositoryOf(config: Pick<Config, 'BACKUP_DIR' | 'DATA_DIR' | 'SHUXIN_KEYS'>): Repository {
  if (!config.BACKUP_DIR) throw new BackupError('backup_dir_missing', 'set BACKUP_DIR to the folder of the backups');
  return openRepository(config.BACKUP_DIR, parseKeyRing(config.SHUXIN_KEYS), config.DATA_DIR);
}
