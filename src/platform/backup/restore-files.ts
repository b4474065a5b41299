import { closeSync, fchownSync, openSync, writeSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunAs } from '../embedded/run-as.ts';
import { DamageError } from './backup-error.ts';
import type { Manifest, PackedFile } from './manifest.ts';
import { type FileSink, readPack } from './packs.ts';
import type { Repository } from './repository.ts';
import { SECRET } from './state-files.ts';

/** Where the two parts of a backup go; `owner` of the cluster's files, null: ourselves. */
export interface Target {
  cluster: string;
  state: string;
  owner: RunAs | null;
}

/** Writes every file of a cluster backup, each checked against its digest; answers the password. Throws DamageError. */
export async function restoreFiles(
  repo: Repository,
  manifest: Extract<Manifest, { kind: 'cluster' }>,
  target: Target,
  progress: (line: string) => void,
): Promise<string> {
  const secret: Buffer[] = [];
  const sinkOf = (file: PackedFile, pack: string) =>
    file.path === SECRET
      ? { write: (chunk: Buffer) => void secret.push(Buffer.from(chunk)), end: () => undefined }
      : sinkFor(file, pack, target);
  for (const folder of manifest.folders) await makeFolder(join(target.cluster, folder), target.owner);
  for (const [index, pack] of manifest.packs.entries()) {
    await readPack(repo.dir, pack, repo.ring, (file) => sinkOf(file, pack.name));
    progress(`${pack.name} (${index + 1}/${manifest.packs.length})`);
  }
  return Buffer.concat(secret).toString('utf8');
}

export async function writeOwned(path: string, text: string, owner: RunAs | null): Promise<void> {
  const sink = fileSink(path, owner);
  await sink.write(Buffer.from(text, 'utf8'));
  await sink.end();
}

async function sinkFor(file: PackedFile, pack: string, { cluster, state, owner }: Target): Promise<FileSink> {
  const [part, ...rest] = file.path.split('/');
  if (rest.includes('..') || rest.includes('')) throw new DamageError('changed', pack);
  if (part === 'cluster') return fileSink(join(cluster, ...rest), owner);
  const path = join(state, ...rest);
  await mkdir(dirname(path), { recursive: true });
  return fileSink(path, null);
}

/** Written at once, for the same reason as they are read so: a thousand small files. */
function fileSink(path: string, owner: RunAs | null): FileSink {
  const file = openSync(path, 'w', 0o600);
  if (owner) fchownSync(file, owner.uid, owner.gid);
  return {
    write(chunk) {
      for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
    },
    end: () => closeSync(file),
  };
}

async function makeFolder(path: string, owner: RunAs | null): Promise<void> {
  await mkdir(path, { mode: 0o700 });
  if (owner) await chown(path, owner.uid, owner.gid);
}
