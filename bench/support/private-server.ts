import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adminUrl } from '#platform/embedded/connection.ts';
import { livePostmaster, shutDown } from '#platform/embedded/postmaster.ts';
import { readState } from '#platform/embedded/state-file.ts';
import { debianPostgres, type OutsidePostgres, startDebian } from './debian-postgres.ts';

export interface PrivateServer {
  /** `http://127.0.0.1:<port>`; another port after each `start`. */
  base(): string;
  /** Superuser address of the database `shuxin`. */
  databaseUrl(): string;
  /** Folder of the PostgreSQL cluster. */
  cluster(): string;
  /** Of the server process. */
  pid(): number;
  /** Starts the server process again after `kill`. */
  start(): Promise<void>;
  /** SIGKILL to the server process; its database lives on, as after a crash. */
  kill(): Promise<void>;
  /** Ends server and database and removes the folder. */
  stop(): Promise<void>;
}

export interface PrivateOptions {
  /** Parent of the throw-away folder; default the system's temp folder. */
  parent?: string;
  env?: Record<string, string>;
  /** Over Debian's PostgreSQL 15 instead of the embedded one; throws when it is not installed. */
  pg15?: boolean;
  /** Flags for the server's Node, e.g. --cpu-prof. */
  nodeFlags?: string[];
}

/** A server of the program on a throw-away cluster with fsync on, in production mode under keys of its own. */
export async function startPrivate(options: PrivateOptions = {}): Promise<PrivateServer> {
  const parent = options.parent ?? tmpdir();
  const outside = options.pg15 ? await startOutside(parent) : null;
  const dataDir = mkdtempSync(join(parent, 'shuxin-bench-'));
  const env = {
    PATH: process.env.PATH ?? '',
    SHUXIN_MODE: 'production',
    SHUXIN_KEYS: `bench:${randomBytes(32).toString('hex')}`,
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    // Counted as ever, but nobody is too fast here.
    RATE_LIMIT_FACTOR: '1000000',
    ...(outside ? { BENCH_ADMIN_URL: outside.adminUrl } : {}),
    ...options.env,
  };
  let child: ChildProcess | null = null;
  let base = '';
  const state = () => {
    if (outside) return { cluster: outside.cluster, url: outside.adminUrl };
    const known = readState(dataDir);
    if (!known) throw new Error('the private cluster has not been made');
    return { cluster: known.cluster, url: adminUrl(known) };
  };
  const start = async () => {
    const script = join(import.meta.dirname, 'serve.ts');
    child = spawn(process.execPath, [...(options.nodeFlags ?? []), script], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    base = await readyLine(child);
  };
  const stop = async () => {
    if (child && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await outside?.stop();
    const known = readState(dataDir);
    const left = known && livePostmaster(known.cluster);
    if (known && left) await shutDown(left, known.cluster);
    rmSync(dataDir, { recursive: true, force: true });
  };
  await start().catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    base: () => base,
    databaseUrl: () => state().url.replace(/\/postgres$/, '/shuxin'),
    cluster: () => state().cluster,
    pid: () => child?.pid ?? 0,
    start,
    async kill() {
      const ended = child && once(child, 'exit');
      child?.kill('SIGKILL');
      await ended;
    },
    stop,
  };
}

async function startOutside(parent: string): Promise<OutsidePostgres> {
  const bin = debianPostgres();
  if (bin === null) throw new Error('PostgreSQL 15 is not installed');
  return startDebian(bin, parent);
}

async function readyLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    text += chunk.toString();
    const match = /^ready (\S+)$/m.exec(text);
    if (match?.[1]) return match[1];
  }
  throw new Error('the private server did not start');
}
