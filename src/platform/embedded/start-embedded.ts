import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readyBinaries } from './binaries.ts';
import { checkMajor, placeCluster } from './cluster-place.ts';
import { adminUrl, archives, freePort, proveOurs } from './connection.ts';
import { claimDataDir } from './data-dir.ts';
import { initialise } from './initialise.ts';
import { clearStale, launch, livePostmaster, readPidFile, shutDown } from './postmaster.ts';
import { until } from './processes.ts';
import { pickUser } from './run-as.ts';
import { serverSettings } from './settings.ts';
import { StartError } from './start-error.ts';
import { type EmbeddedState, readState, writeState } from './state-file.ts';
import { supervise } from './supervise.ts';
import { archiveSettings, makeSpool } from './wal-spool.ts';

/** The part of a pino logger that is used. */
export interface EmbeddedLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface EmbeddedOptions {
  /** Folder that keeps the cluster, its password and port; made when missing. */
  dataDir: string;
  log?: EmbeddedLog;
  /** Tests only: no fsync. */
  fast?: boolean;
  /** Keep the log for backups: finished pieces go to `spool`, from where somebody must move them. */
  archive?: boolean;
}

export interface Embedded {
  /** `postgres://postgres:<password>@127.0.0.1:<port>/postgres`, a superuser. */
  adminUrl: string;
  port: number;
  /** The postmaster; another one after it was killed and brought up again on the same port. */
  readonly pid: number;
  /** True when a postmaster left by a killed server was taken over. */
  adopted: boolean;
  /** Folder of the cluster. */
  cluster: string;
  /** Fast shutdown and release of the data folder. May be called again. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL of `dataDir`, or adopts its postmaster when an earlier server was killed. When the
 * postmaster dies under us it is started again, so that the server recovers without a hand.
 * Throws StartError: `data_dir_unwritable`, `data_dir_in_use`, `state_damaged`, `cluster_missing`, `no_cluster_place`,
 * `database_newer`, `database_older`, `no_embedded_postgres`, `no_database_user`, `initdb_failed`,
 * `database_start_failed`, `database_busy`.
 */
export async function startEmbedded({
  dataDir,
  log,
  fast = false,
  archive = false,
}: EmbeddedOptions): Promise<Embedded> {
  const claim = claimDataDir(dataDir);
  try {
    const { state, adopted, pid, restart } = await bringUp(claim.dir, fast, archive);
    log?.info({ pid, port: state.port, adopted }, 'embedded database ready');
    const watch = supervise(pid, async () => {
      log?.error({ port: state.port }, 'embedded database is gone: starting it again');
      const next = await restart();
      log?.info({ pid: next, port: state.port }, 'embedded database is back');
      return next;
    });
    const stop = async () => {
      await watch.end();
      await shutDown(watch.pid(), state.cluster).finally(claim.release);
    };
    let stopping: Promise<void> | null = null;
    return {
      adminUrl: adminUrl(state),
      port: state.port,
      get pid() {
        return watch.pid();
      },
      adopted,
      cluster: state.cluster,
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (error) {
    claim.release();
    throw error;
  }
}

interface Running {
  state: EmbeddedState;
  pid: number;
  adopted: boolean;
  /** Starts the postmaster of the same cluster on the same port. */
  restart(): Promise<number>;
}

async function bringUp(dir: string, fast: boolean, archive: boolean): Promise<Running> {
  const known = readState(dir);
  if (known?.initialised && !existsSync(known.cluster)) {
    throw new StartError('cluster_missing', `the database folder ${known.cluster} of ${dir} is missing; restore it`);
  }
  const user = pickUser(known && existsSync(known.cluster) ? known.cluster : null);
  const bin = readyBinaries(user, dir);
  const state = known ?? { password: newPassword(), port: 0, cluster: placeCluster(dir, user), initialised: false };
  if (!state.initialised) {
    // The password must be on disk before the cluster that it opens.
    writeState(dir, state);
    if (!existsSync(state.cluster)) await initialise(bin, user, state.cluster, state.password, fast);
    state.initialised = true;
    writeState(dir, state);
  }
  checkMajor(state.cluster, bin.major);
  const spool = archive ? makeSpool(state.cluster, user) : null;
  const restart = async () => {
    await clearStale(state.cluster);
    const settings = { ...serverSettings(state.port, fast), ...(spool ? archiveSettings(spool) : {}) };
    return launch(bin, user, state.cluster, settings, join(dir, 'postgres.log'));
  };
  const found = await findRunning(state, archive);
  const port = found?.port ?? (await freePort(state.port));
  if (port !== state.port) {
    state.port = port;
    writeState(dir, state);
  }
  const pid = found?.pid ?? (await restart());
  await proveOurs(state);
  return { state, pid, adopted: found !== null, restart };
}

/**
 * The postmaster a killed server left, once it accepts connections; null when there is none or it is shutting down. One
 * that archives when it should not, or the other way round, is stopped: that setting changes at a start only.
 */
async function findRunning(state: EmbeddedState, archive: boolean): Promise<{ pid: number; port: number } | null> {
  const { cluster } = state;
  const pid = livePostmaster(cluster);
  if (pid === null) return null;
  await until(() => readPidFile(cluster)?.ready === true || livePostmaster(cluster) === null, 60_000);
  const port = readPidFile(cluster)?.port;
  if (!port || livePostmaster(cluster) !== pid) return null;
  if ((await archives({ ...state, port })) === archive) return { pid, port };
  await shutDown(pid, cluster);
  return null;
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
