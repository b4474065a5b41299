import { readFileSync } from 'node:fs';
import { runningIn } from '#platform/embedded/processes.ts';
import type { PrivateServer } from './private-server.ts';

/** Processor seconds spent so far, of which other load on the machine takes nothing away. Linux only, else zeros. */
export interface Cpu {
  server: number;
  database: number;
}

export function cpuOf(server: PrivateServer): Cpu {
  return { server: secondsOf(server.pid(), false), database: databaseSeconds(server.cluster()) };
}

/** Processor seconds of a cluster's database processes alone. */
export const databaseSeconds = (cluster: string): number =>
  runningIn(cluster).reduce((sum, pid) => sum + secondsOf(pid, true), 0);

/** Milliseconds for each of the `count` acts done since `before`. */
export function perEach(before: Cpu, after: Cpu, count: number): string {
  const ms = (from: number, to: number) => ((1000 * (to - from)) / Math.max(1, count)).toFixed(2);
  return `${ms(before.server, after.server)} + ${ms(before.database, after.database)} ms CPU`;
}

const TICKS_PER_SECOND = 100;

/** User and system time; `children`: with those that have ended. */
function secondsOf(pid: number, children: boolean): number {
  try {
    // After the name in brackets, which may hold spaces: state is field 3, utime to cstime are 14 to 17.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const ticks = fields.slice(11, children ? 15 : 13).map(Number);
    return ticks.reduce((sum, n) => sum + n, 0) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
}
