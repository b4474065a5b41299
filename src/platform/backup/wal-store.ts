import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
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

/** The server and a backup beside it may both move the same file: who comes second finds it gone, and that is well. */
async function moveOne(path: string, name: string, repo: Repository): Promise<void> {
  try {
    if (!hasWal(repo, name)) await writeSealed(repo.dir, walName(name), createReadStream(path), repo.ring);
    else await refuseOther(path, name, repo);
    await rm(path, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || existsSync(path)) throw error;
  }
}

async function refuseOther(path: string, name: string, repo: Repository): Promise<void> {
  const there = await digestSealed(repo.dir, walName(name), repo.ring);
  if ((await sha256Of(path)) === there.sha256) return;
  const message = `${walName(name)} is in the archive with another content; another database writes there`;
  throw new BackupError('wal_conflict', message);
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
