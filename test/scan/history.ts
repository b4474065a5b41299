import { execFileSync } from 'node:child_process';

const MOST_BYTES = 64 * 1024 * 1024;
/** Written by programs, and checked where they stand. */
const GENERATED = ['package-lock.json', 'openapi.json', 'db/types.ts', 'db/schema.sql', '*.png', '*.xlsx'];

export type History = { complete: boolean; added: Map<string, string> } | { missing: string };

/**
 * Every line that any commit ever added, by file; what was taken out again is still in the history. `missing` says why
 * there is none to read (an unpacked archive), `complete` is false in a shallow clone.
 */
export function history(folder: string): History {
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  let complete: boolean;
  try {
    complete = git('rev-parse', '--is-shallow-repository').trim() === 'false';
  } catch {
    return { missing: 'no git history here' };
  }
  const only = ['.', ...GENERATED.map((pattern) => `:(exclude,glob)**/${pattern}`)];
  const log = git(
    'log',
    '--all',
    '--no-merges',
    '--format=',
    '--unified=0',
    '--no-color',
    '--no-ext-diff',
    '-p',
    '--',
    ...only,
  );
  const added = new Map<string, string[]>();
  let path = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('+++ ')) path = line.replace(/^\+\+\+ (b\/)?/, '');
    else if (line.startsWith('+')) {
      const lines = added.get(path);
      if (lines) lines.push(line.slice(1));
      else added.set(path, [line.slice(1)]);
    }
  }
  return { complete, added: new Map([...added].map(([name, lines]) => [name, lines.join('\n')])) };
}
