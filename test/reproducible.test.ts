import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freshWeb } from '../src/server/web-build.ts';
import { ROOT } from './scan/files.ts';

const scratch = mkdtempSync(join(tmpdir(), 'shuxin-again-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Name and digest of every file of a build; the stamp that says from which sources is not part of it. */
function contents(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== '.source-digest' && statSync(join(folder, name)).isFile())
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    );
}

test('whoever builds the pages from the same sources gets the same bytes', { timeout: 120_000 }, async () => {
  const first = contents(await freshWeb({ dataDir: scratch }));
  const again = join(scratch, 'again');
  const { VITEST: _, ...env } = process.env;
  execFileSync(process.execPath, [join(ROOT, 'src/server/web-build.ts'), again], {
    env: { ...env, NODE_ENV: 'production' },
    stdio: 'ignore',
  });
  expect(first.length).toBeGreaterThan(20);
  expect(contents(again)).toEqual(first);
  appendFileSync(join(again, 'index.html'), ' ');
  expect(contents(again), 'control: one more blank').not.toEqual(first);
});
