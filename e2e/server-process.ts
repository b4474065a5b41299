import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { COMPILED } from '../bench/support/compiled.ts';

const MAIN = fileURLToPath(new URL('../src/server/main.ts', import.meta.url));

/** The program run as an operator runs it: a process of its own that is known by its output and its exit. */
export interface ServerProcess {
  child: ChildProcess;
  /** The address of the ready line; rejects with stderr when the process ends before it. */
  ready: Promise<string>;
  /** Exit code, or the signal that ended it. */
  exit: Promise<number | NodeJS.Signals>;
  stdout(): string;
  stderr(): string;
  /** Milliseconds from the spawn to the ready line. */
  readyMs(): number;
}

/** Starts `npm start` without npm, on a free port unless `env` says otherwise. */
export function startServerProcess(env: Record<string, string>): ServerProcess {
  const began = performance.now();
  let readyMs = 0;
  let stdout = '';
  let stderr = '';
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', ...COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      const url = /^shuxin ready (\S+)\n/m.exec(stdout)?.[1];
      if (!url) return;
      readyMs ||= Math.round(performance.now() - began);
      resolve(url);
    });
    exit.then((code) => reject(new Error(`the server ended with ${code} before it was ready:\n${stderr}`)));
  });
  ready.catch(() => undefined);
  return { child, ready, exit, stdout: () => stdout, stderr: () => stderr, readyMs: () => readyMs };
}
