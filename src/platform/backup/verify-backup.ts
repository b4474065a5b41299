import { DamageError, type DamageKind } from './backup-error.ts';
import { type ClusterManifest, type Manifest, sizesOf } from './manifest.ts';
import { readPack } from './packs.ts';
import { listBackups, type Repository, readManifest } from './repository.ts';
import { digestSealed } from './sealed-file.ts';
import { walChain } from './wal-chain.ts';
import { listWal, walName } from './wal-store.ts';

export interface Damage {
  kind: DamageKind;
  file: string;
}

export interface VerifyReport {
  ok: boolean;
  backups: number;
  walFiles: number;
  /** Bytes that were opened, unpacked and compared. */
  bytes: number;
  damages: Damage[];
}

/**
 * Opens and compares every byte of every backup and of the log archive, and looks for holes in the log behind each backup.
 * Goes on after a damage, so that all of them are named. A lost key is no damage: BackupError `backup_key_missing`.
 */
export async function verifyBackups(repo: Repository, progress: (line: string) => void): Promise<VerifyReport> {
  const damages: Damage[] = [];
  const collect = async <T>(task: () => Promise<T> | T): Promise<T | null> => {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof DamageError)) throw error;
      damages.push({ kind: error.kind, file: error.file });
      return null;
    }
  };
  let bytes = 0;
  const clusters: ClusterManifest[] = [];
  const ids = listBackups(repo);
  for (const id of ids) {
    const manifest = await collect(() => readManifest(repo, id));
    if (!manifest) continue;
    if (manifest.kind === 'cluster') clusters.push(manifest);
    await verifyPacks(repo, manifest, collect);
    bytes += sizesOf(manifest).rawBytes;
    progress(`backup ${id}`);
  }
  const wal = listWal(repo);
  for (const [index, name] of wal.entries()) {
    bytes += (await collect(() => digestSealed(repo.dir, walName(name), repo.ring)))?.size ?? 0;
    if (index % 100 === 99) progress(`log ${index + 1}/${wal.length}`);
  }
  // One hole is one damage, however many backups lie before it.
  const gaps = clusters.map((manifest) => walChain(manifest, wal).gap).filter((gap) => gap !== null);
  for (const gap of new Set(gaps)) damages.push({ kind: 'wal_gap', file: walName(gap) });
  return { ok: damages.length === 0, backups: ids.length, walFiles: wal.length, bytes, damages };
}

/** Opens every pack of one backup and compares it with the manifest. Throws DamageError, unless `collect` takes it. */
export async function verifyPacks(
  repo: Repository,
  manifest: Manifest,
  collect: (task: () => Promise<void>) => Promise<unknown> = (task) => task(),
): Promise<void> {
  const nowhere = { write: () => undefined, end: () => undefined };
  for (const pack of manifest.packs) await collect(() => readPack(repo.dir, pack, repo.ring, () => nowhere));
}
