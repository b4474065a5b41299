import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { isRunning, runningIn, until, worksIn } from './processes.ts';
import type { RunAs } from './run-as.ts';
import { StartError } from './start-error.ts';

/** What `postmaster.pid` of a cluster says. */
export interface PidFile {
  pid: number;
  port: number;
  ready: boolean;
}

/** Reads a postmaster.pid (pid, folder, start, port, socket, address, shared memory, state; a line each). */
export function parsePidFile(text: string): PidFile | null {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]) || 0, ready: lines[7] === 'ready' } : null;
}

/** The pid file of this cluster, or null when there is none. */
export function readPidFile(cluster: string): PidFile | null {
  try {
    return parsePidFile(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'));
  } catch {
    return null;
  }
}

/** Pid of the postmaster that runs this cluster now, or null. A foreign process that took over the pid does not count. */
export function livePostmaster(cluster: string): number | null {
  const file = readPidFile(cluster);
  return file && isRunning(file.pid) && worksIn(file.pid, cluster) ? file.pid : null;
}

/**
 * Clears what a killed postmaster left: waits for its children (they end by themselves when it is gone; two servers on
 * one cluster would destroy it), then removes the pid file, which PostgreSQL itself keeps when the pid is a zombie.
 */
export async function clearStale(cluster: string): Promise<void> {
  if (!(await until(() => runningIn(cluster).length === 0, 5000))) {
    for (const pid of runningIn(cluster)) process.kill(pid, 'SIGKILL');
    if (!(await until(() => runningIn(cluster).length === 0, 5000))) {
      throw new StartError('database_busy', `processes of an earlier database still hold ${cluster}`);
    }
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/**
 * Starts the postmaster detached (Ctrl-C at the terminal must reach Node only) and waits until it accepts connections.
 * Throws StartError `database_start_failed` with the last line of its log.
 */
export async function launch(
  bin: Binaries,
  user: RunAs | null,
  cluster: string,
  settings: Record<string, string>,
  logFile: string,
  // Recovery after a crash replays the log and may take a while.
  limitMs = 120_000,
): Promise<number> {
  const logFrom = rotate(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])];
  const child = spawn(bin.postgres, args, {
    ...user,
    cwd: '/',
    env: { LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let failure: string | null = null;
  child.on('error', (error) => {
    failure = error.message;
  });
  child.on('exit', (code, signal) => {
    failure = lastLogLine(logFile, logFrom) ?? `it ended with ${signal ?? code}`;
  });
  const ready = () => readPidFile(cluster)?.pid === child.pid && readPidFile(cluster)?.ready === true;
  const settled = await until(() => failure !== null || ready(), limitMs);
  if (failure !== null || !settled || child.pid === undefined) {
    child.kill('SIGQUIT');
    throw new StartError('database_start_failed', `the embedded database did not start: ${failure ?? 'no answer'}`);
  }
  child.unref();
  return child.pid;
}

/** Stops with a fast shutdown (sessions end, data is flushed); after `limitMs` at once, which the next start recovers from. */
export async function shutDown(pid: number, cluster: string, limitMs = 30_000): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isRunning(pid)) return;
    process.kill(pid, signal);
    if (await until(() => !isRunning(pid), limitMs)) return;
  }
  throw new StartError('database_busy', `the database process ${pid} of ${cluster} does not end`);
}

function rotate(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < 10 * 1024 * 1024) return size;
  renameSync(logFile, `${logFile}.1`);
  return 0;
}

function lastLogLine(logFile: string, from: number): string | null {
  // A cluster that was stopped and removed ends after its folder.
  if (!existsSync(logFile)) return null;
  const lines = readFileSync(logFile).subarray(from).toString('utf8').trim().split('\n');
  const telling = lines.filter((line) => /FATAL|PANIC|error/i.test(line)).at(-1) ?? lines.at(-1);
  return telling?.replace(/^.*?(FATAL|PANIC):\s*/, '') || null;
}
