import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { RunAs } from './run-as.ts';
import { StartError } from './start-error.ts';

/**
 * Makes the cluster at `cluster` with checksums, UTF-8, C.UTF-8 and password sign-in only. It appears under its name
 * when it is complete: a kill in the middle leaves a draft that the next start removes. Throws StartError `initdb_failed`.
 */
export async function initialise(
  bin: Binaries,
  user: RunAs | null,
  cluster: string,
  password: string,
  fast: boolean,
): Promise<void> {
  const parent = dirname(cluster);
  const prefix = `${basename(cluster)}.draft-`;
  removeDrafts(parent, prefix);
  const draft = join(parent, `${prefix}${randomBytes(4).toString('hex')}`);
  const secret = `${draft}.secret`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(secret, `${password}\n`, { mode: 0o600 });
    if (user) {
      chownSync(draft, user.uid, user.gid);
      chownSync(secret, user.uid, user.gid);
    }
    await run(bin.initdb, [...FLAGS, ...(fast ? ['--no-sync'] : []), '-D', draft, `--pwfile=${secret}`], user);
    renameSync(draft, cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (error instanceof StartError) throw error;
    throw new StartError('initdb_failed', `the embedded database could not be made: ${(error as Error).message}`);
  } finally {
    rmSync(secret, { force: true });
  }
}

// The built-in provider is the same on every system; libc need not know C.UTF-8.
const FLAGS = [
  '--username=postgres',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--text-search-config=simple',
  '--data-checksums',
  '--auth=scram-sha-256',
  '--no-instructions',
];

function removeDrafts(parent: string, prefix: string): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // An initdb whose server was killed may still be writing there; the next start removes it.
    }
  }
}

function run(command: string, args: string[], user: RunAs | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...user,
      cwd: '/',
      env: { LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    child.on('error', (error) => reject(new StartError('initdb_failed', `cannot run initdb: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const last = errors.trim().split('\n').at(-1) ?? '';
      reject(new StartError('initdb_failed', `the embedded database could not be made: ${last}`));
    });
  });
}
