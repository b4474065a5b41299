import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '#kernel/instant.ts';
import { type Binaries, readyBinaries } from '../embedded/binaries.ts';
import { placeCluster } from '../embedded/cluster-place.ts';
import { claimDataDir } from '../embedded/data-dir.ts';
import { pickUser } from '../embedded/run-as.ts';
import { writeState } from '../embedded/state-file.ts';
import { restoredFile } from './archive.ts';
import { BackupError } from './backup-error.ts';
import { chooseBackup, type Wish } from './choose-backup.ts';
import { type ClusterManifest, sizesOf } from './manifest.ts';
import { type Recovered, recover } from './recover.ts';
import type { Repository } from './repository.ts';
import { restoreFiles } from './restore-files.ts';
import type { RestoredMark } from './restored-mark.ts';
import { walChain } from './wal-chain.ts';
import { listWal } from './wal-store.ts';

export interface RestoreOptions extends Wish {
  repo: Repository;
  /** The new DATA_DIR: missing or empty. */
  to: string;
  progress(line: string): void;
  /** Tests only: no fsync. */
  fast?: boolean;
}

export interface Restored extends Recovered {
  backup: string;
  until: Instant | null;
  rawBytes: number;
  mark: RestoredMark;
}

/**
 * Makes a data folder out of a backup and the archived log. The copy is marked: it sends nothing until the mark is
 * lifted. It appears in the folder when it is whole; a restore that was broken off leaves a folder that no server opens.
 * Throws BackupError `target_not_empty`, `wrong_major`, `wal_gap`, `until_not_covered` and those of chooseBackup.
 */
export async function restoreCluster(options: RestoreOptions): Promise<Restored> {
  const { repo, to, progress, fast = false } = options;
  if (existsSync(to) && readdirSync(to).length > 0) {
    throw new BackupError('target_not_empty', `${to} is not empty; a restore never writes over anything`);
  }
  const manifest = chooseBackup(repo, 'cluster', options);
  const until = options.until ?? null;
  refuseGap(manifest, repo, until);
  const claim = claimDataDir(to);
  const own = readdirSync(claim.dir);
  try {
    const user = pickUser(null);
    const bin = readyBinaries(user, claim.dir);
    refuseOtherMajor(manifest, bin);
    const cluster = placeCluster(claim.dir, user);
    // The name that a start sweeps away, should this process be killed.
    const draft = `${cluster}.draft-${randomBytes(4).toString('hex')}`;
    mkdirSync(draft, { mode: 0o700 });
    if (user) chownSync(draft, user.uid, user.gid);
    try {
      const target = { cluster: draft, state: claim.dir, owner: user };
      const password = await restoreFiles(repo, manifest, target, progress);
      progress('replaying the log');
      const mark = { backup: manifest.id, until, restoredAt: new Date().toISOString() };
      const how = { repo, manifest, cluster: draft, bin, user, password, until, mark, logDir: claim.dir, fast };
      const recovered = await recover(how);
      renameSync(draft, cluster);
      writeFileSync(restoredFile(claim.dir), `${JSON.stringify(mark)}\n`, { mode: 0o600, flush: true });
      writeState(claim.dir, { password, port: 0, cluster, initialised: true });
      return { ...recovered, backup: manifest.id, until, rawBytes: sizesOf(manifest).rawBytes, mark };
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      // A refusal says all there is to say; what it left would stand in the way of the next try.
      const left = error instanceof BackupError ? readdirSync(claim.dir).filter((name) => !own.includes(name)) : [];
      for (const name of left) rmSync(join(claim.dir, name), { recursive: true, force: true });
      // A place of its own outside the folder was made for this cluster alone.
      if (dirname(cluster) !== claim.dir) rmSync(dirname(cluster), { recursive: true, force: true });
      throw error;
    }
  } finally {
    claim.release();
  }
}

/** Replaying ends at a hole. Asked for everything, that would be losing the rest without a word. */
function refuseGap(manifest: ClusterManifest, repo: Repository, until: Instant | null): void {
  const { gap } = walChain(manifest, listWal(repo));
  if (gap === null || until !== null) return;
  const message = `the archived log has a hole at ${gap}; give --until an instant before it, or a newer --backup`;
  throw new BackupError('wal_gap', message);
}

function refuseOtherMajor({ postgres }: ClusterManifest, { major }: Binaries): void {
  const made = Math.floor(postgres / 10_000);
  if (made === major) return;
  throw new BackupError('wrong_major', `the backup is of PostgreSQL ${made}, this program brings ${major}`);
}
