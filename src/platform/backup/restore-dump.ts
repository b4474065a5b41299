import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { createRoles } from '../db/migrate.ts';
import { BackupError, DamageError } from './backup-error.ts';
import { chooseBackup, type Wish } from './choose-backup.ts';
import { DUMP } from './dump-backup.ts';
import { type DumpManifest, type PackedFile, sizesOf } from './manifest.ts';
import { type FileSink, readPack } from './packs.ts';
import { findTool, startTool } from './pg-tools.ts';
import type { Repository } from './repository.ts';
import { markRestored, type RestoredMark } from './restored-mark.ts';
import { advanceCounter } from './transaction-counter.ts';
import { verifyPacks } from './verify-backup.ts';

export interface DumpRestored {
  backup: string;
  rawBytes: number;
  mark: RestoredMark;
  /** Empty transactions spent so that new audit rows sort behind the old ones. */
  spent: number;
}

/**
 * Restores a dump with `pg_restore` into the empty database at `url`, in one transaction: roles are made first, so
 * owners, grants and policies come back. Marked as a copy: it sends nothing until the mark is lifted.
 * Throws BackupError `database_not_empty`, `tool_missing`, `tool_too_old`, `tool_failed`, and those of chooseBackup.
 */
export async function restoreDump(
  options: Wish & { repo: Repository; url: string; dataDir: string; progress(line: string): void },
): Promise<DumpRestored> {
  const { repo, url, dataDir, progress } = options;
  const manifest = chooseBackup(repo, 'dump', options);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const major = await refuseFilled(client);
    progress(findTool('pg_restore', Math.max(major, Math.floor(manifest.postgres / 10_000))));
    // Wholly, before anything is written: what is damaged must not reach a database.
    await verifyPacks(repo, manifest);
    await createRoles(client);
    const mark = { backup: manifest.id, until: null, restoredAt: new Date().toISOString() };
    // Before the rows: there is no moment in which a server could start on a copy that looks like the house itself.
    await markRestored(client, mark);
    await feed(repo, manifest, url, dataDir);
    return { backup: manifest.id, rawBytes: sizesOf(manifest).rawBytes, mark, spent: await advanceCounter(client) };
  } finally {
    await client.end();
  }
}

async function refuseFilled(client: pg.Client): Promise<number> {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::integer / 10000 as major, exists (
       select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')) as filled`,
  );
  if (rows[0].filled)
    throw new BackupError('database_not_empty', 'the database is not empty; restore into an empty one');
  return rows[0].major;
}

async function feed(repo: Repository, manifest: DumpManifest, url: string, dataDir: string): Promise<void> {
  const { child, done } = startTool('pg_restore', ['--single-transaction', '--exit-on-error'], url);
  child.stdout.resume();
  const database: FileSink = {
    async write(chunk) {
      if (!child.stdin.write(chunk)) await Promise.race([once(child.stdin, 'drain'), done]);
    },
    end: () => undefined,
  };
  try {
    for (const pack of manifest.packs) {
      await readPack(repo.dir, pack, repo.ring, (file) => (file.path === DUMP ? database : stateSink(file, dataDir)));
    }
    child.stdin.end();
  } catch (error) {
    child.kill();
    // Why the tool gave up tells more than the pipe that broke.
    await done;
    throw error;
  }
  await done;
}

/** State of the same house that is still there knows more than the backup: it stays. */
async function stateSink(file: PackedFile, dataDir: string): Promise<FileSink> {
  const [part, ...rest] = file.path.split('/');
  if (part !== 'state' || rest.includes('..') || rest.includes('')) throw new DamageError('changed', file.path);
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, ...rest);
  await mkdir(dirname(path), { recursive: true });
  const there = await open(path, 'r').catch(() => null);
  await there?.close();
  if (there) return { write: () => undefined, end: () => undefined };
  const draft = await open(`${path}.part`, 'w', 0o600);
  return {
    write: (chunk) => draft.writeFile(chunk),
    async end() {
      await draft.close();
      await rename(`${path}.part`, path);
    },
  };
}
