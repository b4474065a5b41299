import { readFileSync, statSync } from 'node:fs';
import type { Finding } from './finding.ts';

type Env = Record<string, string | undefined>;

/**
 * The environment with every `<NAME>_FILE` of the given names replaced by the content of its file, so that a secret
 * need not stand in an environment that others can read. What cannot be used is told as problems, what is careless as
 * warnings; neither repeats the secret.
 */
export function readSecretFiles(
  env: Env,
  names: readonly string[],
): { env: Env; problems: Finding[]; warnings: Finding[] } {
  const merged: Env = { ...env };
  const problems: Finding[] = [];
  const warnings: Finding[] = [];
  for (const name of names) {
    const setting = `${name}_FILE`;
    const path = env[setting];
    if (!path) continue;
    if (env[name]) {
      const message = `${name} and ${setting} are both set; keep one of them`;
      problems.push({ code: 'secret_given_twice', setting, message });
      continue;
    }
    try {
      const text = readFileSync(path, 'utf8').trim();
      if (text === '') problems.push({ code: 'secret_file_empty', setting, message: `the file ${path} is empty` });
      merged[name] = text;
      if ((statSync(path).mode & 0o007) !== 0) {
        const message = `every user of this machine may open ${path}; chmod 640 or 600`;
        warnings.push({ code: 'secret_file_open', setting, message });
      }
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
      problems.push({ code: 'secret_file_unreadable', setting, message: `cannot read ${path} (${reason})` });
    }
  }
  return { env: merged, problems, warnings };
}
