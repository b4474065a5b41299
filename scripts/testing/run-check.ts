import { type ChildProcess, spawn } from 'node:child_process';
import type { Outcome } from './outcome.ts';

const children = new Set<ChildProcess>();

/** Ends every program this run started. */
export function stopAll(): void {
  for (const child of children) child.kill('SIGTERM');
}

/** Runs a Node program as one check: exit code 0 is one passed test, anything else one failed with its output. */
export async function runCheck(name: string, script: string, args: string[]): Promise<Outcome> {
  const started = performance.now();
  const { code, output } = await runNode(script, args);
  const ok = code === 0;
  const seconds = (performance.now() - started) / 1000;
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, seconds, detail: output.trim().slice(-20_000) };
}

/** Runs a Node program without stdin. `echo` passes its output through while it runs. Never rejects. */
export function runNode(
  script: string,
  args: string[],
  options: { echo?: boolean; env?: Record<string, string> } = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...options.env },
    });
    children.add(child);
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      if (options.echo) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => done(1, String(error)));
    child.on('close', (code) => done(code ?? 1, ''));
    function done(code: number, more: string) {
      children.delete(child);
      resolve({ code, output: output + more });
    }
  });
}
