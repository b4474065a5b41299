import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Is this process running? A zombie is not: under a bare container's init a killed postmaster can stay one for ever,
 * and `kill(pid, 0)` alone would call it alive.
 */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const stat = procStat(pid);
  return stat === null || (stat.state !== 'Z' && stat.state !== 'X');
}

/** A mark that tells this process from a later one with the same pid: its start time. Never holds blanks. */
export function birthMark(pid: number): string {
  return procStat(pid)?.start ?? ps(pid, 'lstart').replaceAll(/\s+/g, '-');
}

/** Does this process work in folder `dir`? Where the kernel does not tell (no /proc), is it at least a PostgreSQL? */
export function worksIn(pid: number, dir: string): boolean {
  const cwd = workingDirectory(pid);
  return cwd === null ? ps(pid, 'comm').endsWith('postgres') : cwd === dir;
}

/** Running processes whose working directory is `dir`: every PostgreSQL process sits in its cluster. Empty without /proc. */
export function runningIn(dir: string): number[] {
  return listProc().filter((pid) => workingDirectory(pid) === dir && isRunning(pid));
}

function workingDirectory(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** Polls `condition` until it holds; false when `limitMs` passed first. */
export async function until(condition: () => boolean | Promise<boolean>, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs;
  for (;;) {
    if (await condition()) return true;
    if (performance.now() > end) return false;
    await pause(10);
  }
}

function procStat(pid: number): { state: string; start: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name is in brackets and may itself hold blanks and brackets.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', start: fields[19] ?? '' };
  } catch {
    return null;
  }
}

function listProc(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function ps(pid: number, field: 'lstart' | 'comm'): string {
  return spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
