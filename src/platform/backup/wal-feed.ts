import { chownSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chown, open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunAs } from '../embedded/run-as.ts';
import type { Repository } from './repository.ts';
import { readSealed } from './sealed-file.ts';
import { parseSegment, segmentName } from './wal-names.ts';
import { hasWal, walName } from './wal-store.ts';

export interface WalFeed {
  /** `restore_command` of the recovering server. */
  command: string;
  /** What made a file unreadable: the recovery was stopped then, for going on without it would lose data silently. */
  failure(): Error | null;
  /** Segments handed out. */
  served(): number;
  end(): Promise<void>;
}

const AHEAD = 8;
const LOOK_MS = 15;

/**
 * Hands log segments to a recovering server. It runs as another user and must not know the keys, so its
 * `restore_command` only says in a folder what it wants; we open that file, and the next ones ahead of it. What lies behind
 * is removed: the folder never holds more than a few segments, however long the log.
 */
export function startWalFeed(dir: string, repo: Repository, segmentBytes: number, user: RunAs | null): WalFeed {
  mkdirSync(dir, { mode: 0o700 });
  if (user) chownSync(dir, user.uid, user.gid);
  const ready = new Set<string>();
  let failure: Error | null = null;
  let served = 0;
  let last = '';
  let work: Promise<void> = Promise.resolve();
  let busy = false;

  const look = () => {
    const wanted = readWish(dir);
    if (busy || failure || wanted === '' || (wanted === last && ready.has(wanted))) return;
    busy = true;
    work = serve(wanted)
      .catch(async (error: Error) => {
        failure = error;
        await writeFile(join(dir, 'failed'), '');
      })
      .finally(() => {
        busy = false;
      });
  };
  const timer = setInterval(look, LOOK_MS);

  async function serve(wanted: string): Promise<void> {
    if (wanted !== last) served += 1;
    last = wanted;
    if (!ready.has(wanted)) await put(wanted);
    const segment = parseSegment(wanted, segmentBytes);
    if (!segment) return;
    const near = Array.from({ length: AHEAD }, (_, i) => ({ ...segment, no: segment.no + i + 1 }));
    for (const name of near.map((one) => segmentName(one, segmentBytes))) {
      if (readWish(dir) !== wanted) break;
      if (!ready.has(name) && hasWal(repo, name)) await put(name);
    }
    for (const name of [...ready]) {
      const other = parseSegment(name, segmentBytes);
      if (!other || (other.no >= segment.no - 2 && other.no <= segment.no + AHEAD)) continue;
      rmSync(join(dir, name), { force: true });
      ready.delete(name);
    }
  }

  async function put(name: string): Promise<void> {
    const there = hasWal(repo, name);
    const path = join(dir, there ? name : `${name}.missing`);
    const file = await open(`${path}.part`, 'w', 0o600);
    try {
      if (there) for await (const chunk of readSealed(repo.dir, walName(name), repo.ring)) await file.writeFile(chunk);
    } finally {
      await file.close();
    }
    if (user) await chown(`${path}.part`, user.uid, user.gid);
    await rename(`${path}.part`, path);
    ready.add(name);
  }

  return {
    command: commandFor(dir),
    failure: () => failure,
    served: () => served,
    async end() {
      clearInterval(timer);
      await work;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function readWish(dir: string): string {
  try {
    return readFileSync(join(dir, 'wanted'), 'utf8').trim();
  } catch {
    return '';
  }
}

/** Waits at most a minute for one file; an exit code above 125 stops the recovery instead of ending the log there. */
function commandFor(dir: string): string {
  const folder = `'${dir.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'`;
  return [
    `d=${folder}; n=0`,
    'echo %f > "$d/wanted.part" && mv "$d/wanted.part" "$d/wanted" || exit 200',
    'until test -f "$d/%f" || test -f "$d/%f.missing"',
    'do n=$((n+1)); test -f "$d/failed" && exit 200; test $n -gt 3000 && exit 200; sleep 0.02; done',
    'test -f "$d/%f" && cp "$d/%f" "%p"',
  ].join('; ');
}
