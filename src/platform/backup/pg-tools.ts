import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { BackupError } from './backup-error.ts';

export type Tool = 'pg_dump' | 'pg_restore';

/** Version text of a tool on PATH. Throws BackupError `tool_missing`, or `tool_too_old` for the server's major version. */
export function findTool(tool: Tool, serverMajor: number, path = process.env.PATH): string {
  const { status, stdout } = spawnSync(tool, ['--version'], { encoding: 'utf8', env: { ...process.env, PATH: path } });
  if (status !== 0) {
    throw new BackupError(
      'tool_missing',
      `${tool} is not on PATH; install the client programs of PostgreSQL ${serverMajor}`,
    );
  }
  const major = Number(/(\d+)(\.\d+)*/.exec(stdout)?.[1]);
  if (!(major >= serverMajor)) {
    throw new BackupError(
      'tool_too_old',
      `${tool} is of PostgreSQL ${major}, the server of ${serverMajor}; install newer client programs`,
    );
  }
  return stdout.trim();
}

export interface RunningTool {
  child: ChildProcessByStdio<Writable, Readable, null>;
  /** Resolves when it ended well; rejects with BackupError `tool_failed` and its last line. */
  done: Promise<void>;
}

/** Starts a tool on the database at `url`. The password goes by the environment: arguments can be seen by everyone. */
export function startTool(tool: Tool, args: string[], url: string): RunningTool {
  const open = new URL(url);
  const password = decodeURIComponent(open.password);
  open.password = '';
  const child = spawn(tool, [...args, '--no-password', `--dbname=${open.href}`], {
    env: { ...process.env, LC_ALL: 'C', ...(password ? { PGPASSWORD: password } : {}) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors = (errors + chunk).slice(-4000);
  });
  // A tool that gives up closes its input; why is told by its end.
  child.stdin.on('error', () => undefined);
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', (error) => reject(new BackupError('tool_failed', `${tool}: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const lines = errors.trim().split('\n');
      const line = lines.find((text) => /error:/.test(text)) ?? lines.at(-1) ?? `exit ${code}`;
      reject(new BackupError('tool_failed', line.replaceAll(/postgres(ql)?:\/\/\S+/g, '***')));
    });
  });
  done.catch(() => undefined);
  return { child: child as unknown as ChildProcessByStdio<Writable, Readable, null>, done };
}
