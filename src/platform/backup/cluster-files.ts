import { closeSync, openSync, readSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupError } from './backup-error.ts';
import type { PackSource } from './packs.ts';

/** Folders that the server fills anew at its start; the log comes from the archive. They are kept empty. */
const EMPTY_FOLDERS = new Set([
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_wal',
]);

const SKIPPED_FILES = new Set([
  'backup_label',
  'backup_manifest',
  'current_logfiles.tmp',
  'pg_control',
  'postgresql.auto.conf.tmp',
  'postmaster.opts',
  'postmaster.pid',
  'recovery.signal',
  'standby.signal',
  'tablespace_map',
]);

export interface ClusterFiles {
  /** Paths relative to the cluster. */
  folders: string[];
  /** pg_control last, as its time must not lie before that of the other files. */
  sources: PackSource[];
}

/**
 * What a base backup copies of a running cluster. Between `pg_backup_start` and `pg_backup_stop` any state of a file is
 * good: the log mends it. Throws BackupError `tablespaces_unsupported`, for those lie outside the folder.
 */
export async function clusterFiles(cluster: string): Promise<ClusterFiles> {
  const files: ClusterFiles = { folders: [], sources: [] };
  if ((await readdir(join(cluster, 'pg_tblspc'))).length > 0) {
    throw new BackupError('tablespaces_unsupported', 'the cluster has tablespaces, which lie outside its folder');
  }
  await walk(cluster, '', files);
  const control = 'global/pg_control';
  files.sources.push({ path: control, size: 8192, read: () => steadyBytes(join(cluster, control)) });
  return files;
}

async function walk(cluster: string, folder: string, found: ClusterFiles): Promise<void> {
  for (const entry of await readdir(join(cluster, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith('pgsql_tmp')) continue;
    if (entry.isDirectory()) {
      found.folders.push(path);
      if (!EMPTY_FOLDERS.has(path)) await walk(cluster, path, found);
    } else if (entry.isFile() && !SKIPPED_FILES.has(entry.name) && !entry.name.startsWith('pg_internal.init')) {
      const stat = await lstat(join(cluster, path)).catch(() => null);
      if (stat) found.sources.push({ path, size: stat.size, read: () => bytesOf(join(cluster, path)) });
    }
  }
}

/**
 * A file that was dropped since it was listed has no bytes: the log drops it again. Read at once: of a thousand small
 * files most of the time would go into streams and turns of the event loop.
 */
function* bytesOf(path: string): Generator<Buffer> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(PIECE);
      const length = readSync(file, chunk, 0, PIECE, null);
      if (length > 0) yield chunk.subarray(0, length);
      if (length < PIECE) return;
    }
  } finally {
    closeSync(file);
  }
}

const PIECE = 256 * 1024;

/** The control file is written in place: two equal reads were not torn by a write between them. */
async function* steadyBytes(path: string): AsyncGenerator<Buffer> {
  for (let before = await readFile(path); ; ) {
    const now = await readFile(path);
    if (now.equals(before)) return yield now;
    before = now;
  }
}
