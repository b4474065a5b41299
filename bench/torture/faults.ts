import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { livePostmaster } from '#platform/embedded/postmaster.ts';
import { runningIn, until } from '#platform/embedded/processes.ts';
import type { PrivateServer } from '../support/private-server.ts';
import type { Fault } from './options.ts';
import type { Senders } from './senders.ts';

const PAUSE_MS = 1200;

/** Does the fault once and resolves at the instant from which the recovery counts. */
export const inject: Record<Fault, (server: PrivateServer, senders: Senders) => Promise<void>> = {
  /** kill -9 of the postmaster and all its children at once, as when the machine's memory runs out. */
  async 'kill-db'(server) {
    await until(() => livePostmaster(server.cluster()) !== null, 10_000);
    for (const pid of runningIn(server.cluster())) kill(pid, 'SIGKILL');
  },
  /** kill -9 of the server; whoever looks after services starts it again at once. */
  async 'kill-server'(server) {
    await server.kill();
    // The recovery counts from the kill; the start is part of it.
    void server.start();
  },
  /** The whole database stands still for longer than the senders wait for an answer, then goes on. */
  async 'pause-db'(server) {
    const pids = runningIn(server.cluster());
    for (const pid of pids) kill(pid, 'SIGSTOP');
    await pause(PAUSE_MS * 1.5);
    for (const pid of pids) kill(pid, 'SIGCONT');
  },
  /** A ballast file takes all the space until somebody has felt it (at most 15 s), and a while longer; then it goes. */
  async 'disk-full'(server, senders) {
    const ballast = join(dirname(server.cluster()), 'ballast');
    const before = senders.failures();
    await until(() => {
      fill(ballast);
      return senders.failures() > before;
    }, 15_000);
    await pause(PAUSE_MS);
    rmSync(ballast, { force: true });
  },
};

function kill(pid: number, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself in the meantime.
  }
}

function fill(file: string): void {
  const handle = openSync(file, 'a');
  try {
    for (let size = 1 << 20; size >= 4096; size >>= 1) fillWith(handle, Buffer.alloc(size));
  } finally {
    closeSync(handle);
  }
}

function fillWith(handle: number, block: Buffer): void {
  try {
    for (;;) writeSync(handle, block);
  } catch {
    // No space left for a block of this size.
  }
}
