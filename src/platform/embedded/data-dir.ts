import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthMark, isRunning } from './processes.ts';
import { StartError } from './start-error.ts';

const LOCK = 'server.lock';

/**
 * Makes DATA_DIR if need be, proves that we can write there and takes its lock, so that no second server drives the
 * same cluster. The lock of a server that was killed is taken over.
 * Throws StartError `data_dir_unwritable`, `data_dir_in_use`. Returns the real path and the release.
 */
export function claimDataDir(path: string): { dir: string; release(): void } {
  const dir = writableDir(path);
  const lock = join(dir, LOCK);
  for (let round = 0; ; round += 1) {
    try {
      writeFileSync(lock, `${process.pid} ${birthMark(process.pid)}\n`, { flag: 'wx', mode: 0o600 });
      return { dir, release: () => rmSync(lock, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(path, error);
      const holder = lockHolder(lock);
      if (holder !== null || round > 2) {
        throw new StartError('data_dir_in_use', `${dir} is in use by another server (process ${holder ?? 'unknown'})`);
      }
      rmSync(lock, { force: true });
    }
  }
}

/** The running process that holds the lock, or null when it is stale. */
export function lockHolder(lock: string): number | null {
  try {
    const [pid, mark] = readFileSync(lock, 'utf8').trim().split(' ');
    const holder = Number(pid);
    return holder > 0 && isRunning(holder) && birthMark(holder) === (mark ?? '') ? holder : null;
  } catch {
    return null;
  }
}

function writableDir(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    const dir = realpathSync(path);
    const probe = join(dir, `.write-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return dir;
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): StartError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new StartError('data_dir_unwritable', `cannot write to DATA_DIR ${path} (${code}); choose another folder`);
}
