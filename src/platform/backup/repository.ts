import { mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { KeyRing } from '../crypto/key-ring.ts';
import { BackupError, DamageError } from './backup-error.ts';
import { type Manifest, manifestText, parseManifest } from './manifest.ts';
import { syncFolder } from './sealed-file.ts';

/**
 * A folder of backups: `shuxin-backup.json` says whose, `base/000001/` are the numbered backups (complete once they hold
 * a manifest), `wal/` is the archive of the log.
 */
export interface Repository {
  dir: string;
  ring: KeyRing;
}

const MARK = 'shuxin-backup.json';

/** Opens BACKUP_DIR, made when missing. Throws BackupError `backup_dir_unwritable`, `backup_dir_inside_data`, `backup_dir_foreign`. */
export function openRepository(path: string, ring: KeyRing, dataDir?: string): Repository {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const dir = realpathSync(path);
    if (dataDir !== undefined) refuseInside(dir, dataDir);
    if (!readMark(dir)) {
      const strange = readdirSync(dir).filter((name) => !name.startsWith('.') && name !== 'lost+found');
      if (strange.length > 0) {
        throw new BackupError(
          'backup_dir_foreign',
          `BACKUP_DIR ${dir} holds other things (${strange[0]}); choose another`,
        );
      }
      writeMark(dir, {});
    }
    return { dir, ring };
  } catch (error) {
    if (error instanceof BackupError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new BackupError(
      'backup_dir_unwritable',
      `cannot write to BACKUP_DIR ${path} (${code}); choose another folder`,
    );
  }
}

/** Two houses in one folder would overwrite each other's log: the first one's cluster owns it. Throws `backup_dir_foreign`. */
export function ownRepository({ dir }: Repository, systemIdentifier: string): void {
  const mark = readMark(dir) ?? {};
  if (mark.systemIdentifier === systemIdentifier) return;
  if (mark.systemIdentifier) {
    throw new BackupError('backup_dir_foreign', `BACKUP_DIR ${dir} belongs to another database; choose another folder`);
  }
  writeMark(dir, { systemIdentifier });
}

export const baseName = (id: string): string => `base/${id}`;
export const manifestName = (id: string): string => `base/${id}/manifest.json`;

/** Ids of the complete backups, oldest first. */
export function listBackups(repo: Repository): string[] {
  return folders(repo).filter((id) => existsManifest(repo, id));
}

/** Ids of folders without a manifest: a backup under way, or one that was broken off. */
export function listUnfinished(repo: Repository): string[] {
  return folders(repo).filter((id) => !existsManifest(repo, id));
}

/** Throws DamageError, BackupError `backup_unknown` or `backup_key_missing`. */
export function readManifest(repo: Repository, id: string): Manifest {
  const name = manifestName(id);
  let text: string;
  try {
    text = readFileSync(join(repo.dir, name), 'utf8');
  } catch {
    throw new BackupError('backup_unknown', `there is no complete backup ${id} in ${repo.dir}`);
  }
  const manifest = parseManifest(text, repo.ring, name);
  if (manifest.id !== id) throw new DamageError('swapped', name);
  return manifest;
}

/** The last step of a backup: with its manifest it is complete. */
export async function writeManifest(repo: Repository, manifest: Manifest): Promise<void> {
  const path = join(repo.dir, manifestName(manifest.id));
  writeFileSync(`${path}.part`, manifestText(manifest, repo.ring), { mode: 0o600, flush: true });
  renameSync(`${path}.part`, path);
  await syncFolder(join(repo.dir, baseName(manifest.id)));
}

/** Makes the folder of the next backup. Numbers are never used twice at once: the second of two makes the next. */
export function newBackupId(repo: Repository): string {
  mkdirSync(join(repo.dir, 'base'), { recursive: true, mode: 0o700 });
  for (let no = Math.max(0, ...folders(repo).map(Number)) + 1; ; no += 1) {
    const id = String(no).padStart(6, '0');
    try {
      mkdirSync(join(repo.dir, baseName(id)), { mode: 0o700 });
      return id;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

export function removeBackup(repo: Repository, id: string): void {
  // Without its manifest it no longer counts, however much of it a crash leaves.
  rmSync(join(repo.dir, manifestName(id)), { force: true });
  rmSync(join(repo.dir, baseName(id)), { recursive: true, force: true });
}

function folders({ dir }: Repository): string[] {
  try {
    return readdirSync(join(dir, 'base'))
      .filter((name) => /^\d{6,}$/.test(name))
      .sort((a, b) => Number(a) - Number(b));
  } catch {
    return [];
  }
}

function existsManifest({ dir }: Repository, id: string): boolean {
  return readdirSync(join(dir, baseName(id))).includes('manifest.json');
}

interface Mark {
  systemIdentifier?: string;
}

function readMark(dir: string): Mark | null {
  try {
    return JSON.parse(readFileSync(join(dir, MARK), 'utf8')) as Mark;
  } catch {
    return null;
  }
}

function writeMark(dir: string, mark: Mark): void {
  const draft = join(dir, `.${MARK}.${process.pid}`);
  writeFileSync(draft, `${JSON.stringify({ format: 1, ...mark })}\n`, { mode: 0o600, flush: true });
  renameSync(draft, join(dir, MARK));
}

function refuseInside(dir: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const way = relative(realpathSync(dataDir), dir);
  if (way === '' || !way.startsWith('..')) {
    throw new BackupError('backup_dir_inside_data', 'BACKUP_DIR lies inside DATA_DIR and would be lost with it');
  }
}
