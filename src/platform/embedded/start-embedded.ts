import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { type Binaries, readyBinaries, SHARED_DIR } from './binaries.ts';
import { claimDataDir } from './data-dir.ts';
import { initialise } from './initialise.ts';
import { clearStale, launch, livePostmaster, readPidFile, shutDown } from './postmaster.ts';
import { until } from './processes.ts';
import { canReach, pickUser } from './run-as.ts';
import { serverSettings } from './settings.ts';
import { StartError } from './start-error.ts';
import { type EmbeddedState, readState, writeState } from './state-file.ts';

/** The part of a pino logger that is used. */
export interface EmbeddedLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface EmbeddedOptions {
  /** Folder that keeps the cluster, its password and port; made when missing. */
  dataDir: string;
  log?: EmbeddedLog;
  /** Tests only: no fsync. */
  fast?: boolean;
}

export interface Embedded {
  /** `postgres://postgres:<password>@127.0.0.1:<port>/postgres`, a superuser. */
  adminUrl: string;
  port: number;
  pid: number;
  /** True when a postmaster left by a killed server was taken over. */
  adopted: boolean;
  /** Fast shutdown and release of the data folder. May be called again. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL of `dataDir`, or adopts its postmaster when an earlier server was killed.
 * Throws StartError: `data_dir_unwritable`, `data_dir_in_use`, `state_damaged`, `cluster_missing`, `database_newer`,
 * `database_older`, `no_embedded_postgres`, `no_database_user`, `initdb_failed`, `database_start_failed`.
 */
export async function startEmbedded({ dataDir, log, fast = false }: EmbeddedOptions): Promise<Embedded> {
  const claim = claimDataDir(dataDir);
  try {
    const { state, pid, adopted } = await bringUp(claim.dir, fast);
    log?.info({ pid, port: state.port, adopted }, 'embedded database ready');
    let stopping: Promise<void> | null = null;
    return {
      adminUrl: adminUrl(state),
      port: state.port,
      pid,
      adopted,
      stop: () => {
        stopping ??= shutDown(pid, state.cluster).finally(claim.release);
        return stopping;
      },
    };
  } catch (error) {
    claim.release();
    throw error;
  }
}

async function bringUp(dir: string, fast: boolean): Promise<{ state: EmbeddedState; pid: number; adopted: boolean }> {
  const known = readState(dir);
  if (known?.initialised && !existsSync(known.cluster)) {
    throw new StartError('cluster_missing', `the database folder ${known.cluster} of ${dir} is missing; restore it`);
  }
  const user = pickUser(known && existsSync(known.cluster) ? known.cluster : null);
  const bin = readyBinaries(user, dir);
  const state = known ?? { password: newPassword(), port: 0, cluster: clusterPath(dir, user), initialised: false };
  if (!state.initialised) {
    // The password must be on disk before the cluster that it opens.
    writeState(dir, state);
    if (!existsSync(state.cluster)) await initialise(bin, user, state.cluster, state.password, fast);
    writeState(dir, { ...state, initialised: true });
  }
  checkVersion(state.cluster, bin);
  const found = livePostmaster(state.cluster);
  if (found !== null) return { ...(await adopt(state, found)), adopted: true };
  await clearStale(state.cluster);
  const ready = { ...state, initialised: true, port: await freePort(state.port) };
  if (ready.port !== state.port) writeState(dir, ready);
  const pid = await launch(bin, user, ready.cluster, serverSettings(ready.port, fast), join(dir, 'postgres.log'));
  await proveOurs(ready);
  return { state: ready, pid, adopted: false };
}

/** Takes over a running postmaster once it answers with our password for our cluster. */
async function adopt(state: EmbeddedState, pid: number): Promise<{ state: EmbeddedState; pid: number }> {
  await until(() => readPidFile(state.cluster)?.ready === true || livePostmaster(state.cluster) === null, 60_000);
  const port = readPidFile(state.cluster)?.port ?? state.port;
  const adopted = { ...state, initialised: true, port };
  await proveOurs(adopted);
  return { state: adopted, pid };
}

async function proveOurs(state: EmbeddedState): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl(state), connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const answer = await client.query<{ dir: string }>(`select current_setting('data_directory') as dir`);
    if (answer.rows[0]?.dir !== state.cluster) throw new Error('another database answers there');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError('database_start_failed', `the embedded database on port ${state.port} is not ours: ${reason}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clusterPath(dir: string, user: ReturnType<typeof pickUser>): string {
  if (canReach(user, dir)) return join(dir, 'postgres');
  const home = join(SHARED_DIR, randomBytes(8).toString('hex'));
  mkdirSync(home, { recursive: true });
  chmodSync(SHARED_DIR, 0o755);
  chmodSync(home, 0o755);
  return join(home, 'postgres');
}

/** Throws when the cluster was made by another major version: PostgreSQL cannot open it. */
function checkVersion(cluster: string, bin: Binaries): void {
  const major = Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10);
  if (major === bin.major) return;
  const code = major > bin.major ? 'database_newer' : 'database_older';
  const way = code === 'database_newer' ? 'install a newer program' : 'dump it with its old program first';
  throw new StartError(code, `the database is of PostgreSQL ${major}, this program brings ${bin.major}; ${way}`);
}

/** The port kept from last time when it is free, else one the system picks. */
async function freePort(kept: number): Promise<number> {
  const tried = await tryPort(kept);
  return tried ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

function adminUrl({ password, port }: EmbeddedState): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}
