import { join } from 'node:path';
import pg from 'pg';
import type { Instant } from '#kernel/instant.ts';
import type { Binaries } from '../embedded/binaries.ts';
import { adminUrl, freePort } from '../embedded/connection.ts';
import { launch, shutDown } from '../embedded/postmaster.ts';
import type { RunAs } from '../embedded/run-as.ts';
import { serverSettings } from '../embedded/settings.ts';
import { StartError } from '../embedded/start-error.ts';
import { BackupError } from './backup-error.ts';
import type { ClusterManifest } from './manifest.ts';
import type { Repository } from './repository.ts';
import { writeOwned } from './restore-files.ts';
import { markRestored, type RestoredMark } from './restored-mark.ts';
import { startWalFeed } from './wal-feed.ts';

export interface Recovery {
  repo: Repository;
  manifest: ClusterManifest;
  /** The restored files, not yet under the cluster's name. */
  cluster: string;
  bin: Binaries;
  user: RunAs | null;
  password: string;
  until: Instant | null;
  mark: RestoredMark;
  /** Folder of the server's log. */
  logDir: string;
  fast: boolean;
}

export interface Recovered {
  segments: number;
  /** Commit time of the last transaction that was brought back. */
  lastCommitAt: string | null;
}

const LONGEST_MS = 6 * 60 * 60_000;

/**
 * Replays the archived log over the restored files up to `until`, marks the database as a copy and stops it again.
 * Throws BackupError `until_not_covered` when the archive ends before, or DamageError of the file that was damaged.
 */
export async function recover(r: Recovery): Promise<Recovered> {
  const feed = startWalFeed(`${r.cluster}.feed`, r.repo, r.manifest.segmentBytes, r.user);
  try {
    await writeOwned(join(r.cluster, 'backup_label'), r.manifest.backupLabel, r.user);
    await writeOwned(join(r.cluster, 'recovery.signal'), '', r.user);
    const port = await freePort(0);
    const settings = { ...serverSettings(port, r.fast), ...recoverySettings(feed.command, r.until) };
    const pid = await launch(r.bin, r.user, r.cluster, settings, join(r.logDir, 'postgres.log'), LONGEST_MS);
    try {
      const lastCommitAt = await finish(adminUrl({ password: r.password, port }), r.mark);
      return { segments: feed.served(), lastCommitAt };
    } finally {
      await shutDown(pid, r.cluster);
    }
  } catch (error) {
    throw feed.failure() ?? plainly(error, r.until);
  } finally {
    await feed.end();
  }
}

function recoverySettings(command: string, until: Instant | null): Record<string, string> {
  return {
    restore_command: command,
    recovery_target_timeline: 'current',
    recovery_target_action: 'promote',
    ...(until === null ? {} : { recovery_target_time: until.replace('Z', '+00') }),
    // Nobody may look before it is done; and the limits of the server it came from need not be ours.
    hot_standby: 'off',
    archive_mode: 'off',
  };
}

async function finish(url: string, mark: RestoredMark): Promise<string | null> {
  const at = new URL(url);
  at.pathname = '/shuxin';
  const client = new pg.Client({ connectionString: at.href });
  await client.connect();
  try {
    await markRestored(client, mark);
    const { rows } = await client.query('select pg_last_xact_replay_timestamp() as at');
    return rows[0].at?.toISOString() ?? null;
  } finally {
    await client.end();
  }
}

function plainly(error: unknown, until: Instant | null): unknown {
  if (error instanceof StartError && /before configured recovery target/.test(error.message)) {
    const message = `the archived log ends before ${until}; restore without --until to have all that was saved`;
    return new BackupError('until_not_covered', message);
  }
  return error;
}
