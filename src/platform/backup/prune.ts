import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterManifest } from './manifest.ts';
import { listBackups, listUnfinished, type Repository, readManifest, removeBackup } from './repository.ts';
import { parseSegment, segmentOf } from './wal-names.ts';
import { listWal, walName } from './wal-store.ts';

export interface Pruned {
  removed: string[];
  kept: string[];
  walRemoved: number;
}

/**
 * Keeps the newest `keep` backups and the log from the oldest of them on. Backups that were broken off before the newest
 * complete one go too; a later folder without manifest may be one under way.
 */
export function pruneBackups(repo: Repository, keep: number): Pruned {
  const ids = listBackups(repo);
  const kept = ids.slice(-keep);
  // Read before anything is removed: a damaged manifest must not cost a log that is still needed.
  const manifests = kept.map((id) => readManifest(repo, id)).filter((m) => m.kind === 'cluster');
  const removed = ids.slice(0, -keep);
  const broken = listUnfinished(repo).filter((id) => Number(id) < Number(ids.at(-1) ?? 0));
  for (const id of [...removed, ...broken]) removeBackup(repo, id);
  const old = listWal(repo).filter((name) => isBefore(name, manifests));
  for (const name of old) rmSync(join(repo.dir, walName(name)), { force: true });
  return { removed: [...removed, ...broken], kept, walRemoved: old.length };
}

/** Histories are small and tell where timelines part: they stay. Without a cluster backup all of the log stays. */
function isBefore(name: string, manifests: readonly ClusterManifest[]): boolean {
  return (
    manifests.length > 0 &&
    manifests.every((m) => {
      const segment = parseSegment(name.slice(0, 24), m.segmentBytes);
      return segment !== null && segment.no < segmentOf(m.startLsn, m.segmentBytes);
    })
  );
}
