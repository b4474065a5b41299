import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupError } from './backup-error.ts';
import type { Repository } from './repository.ts';
import { digestSealed, writeSealed } from './sealed-file.ts';
import { isArchiveFile } from './wal-names.ts';

/** Name inside BACKUP_DIR of an archived file; segments lie in a folder for each 4 GiB of log. */
export function walName(name: string): string {
  const folder = /^[0-9A-F]{24}/.test(name) ? name.slice(0, 16) : 'history';
  return `wal/${folder}/${name}.sx`;
}

export function hasWal(repo: Repository, name: string): boolean {
  return existsSync(join(repo.dir, walName(name)));
}

/** Names of all archived files, in the order of timelines and of the log. */
export function listWal({ dir }: Repository): string[] {
  const read = (path: string) => {
    try {
      return readdirSync(join(dir, path));
    } catch {
      return [];
    }
  };
  return read('wal')
    .flatMap((folder) => read(`wal/${folder}`))
    .filter((name) => name.endsWith('.sx'))
    .map((name) => name.slice(0, -'.sx'.length))
    .filter(isArchiveFile)
    .sort();
}

/**
 * Moves what PostgreSQL put into the spool into the archive, oldest first, and answers how many files. A file that is
 * there already with the same content is done (a crash came between writing and removing); with other content it stays
 * in the spool: BackupError `wal_conflict`.
 */
export async function moveSpool(spool: string, repo: Repository): Promise<number> {
  const names = (await readdir(spool)).filter(isArchiveFile).sort();
  for (const name of names) await moveOne(join(spool, name), name, repo);
  return names.length;
}

async function moveOne(path: string, name: string, repo: Repository): Promise<void> {
  // Another process of ours may have moved it in this moment.
  if ((await stat(path).catch(() => null)) === null) return;
  if (!hasWal(repo, name)) await writeSealed(repo.dir, walName(name), createReadStream(path), repo.ring);
  else if ((await sha256Of(path)) !== (await digestSealed(repo.dir, walName(name), repo.ring)).sha256) {
    throw new BackupError(
      'wal_conflict',
      `${walName(name)} is in the archive with another content; another database writes there`,
    );
  }
  await rm(path, { force: true });
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
