/**
 * `npm test`: types, lint, then everything Vitest knows (walls, unit, database, route and browser tests).
 * Each check counts as one test. The last line is always `N passed, N failed`; the exit code is 1 when anything
 * failed or when nothing ran, so a runner that dies early can never look like success.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, summary, totals } from './testing/outcome.ts';
import { runCheck, stopAll } from './testing/run-check.ts';
import { runVitest } from './testing/run-vitest.ts';

process.chdir(join(import.meta.dirname, '..'));
const scratch = mkdtempSync(join(tmpdir(), 'shuxin-test-'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    stopAll();
    finish([{ name: `stopped by ${signal}`, passed: 0, failed: 1, seconds: 0, detail: '' }]);
  });
}

/** One after the other, so that of two cores one is left to Vitest. */
async function staticChecks(): Promise<Outcome[]> {
  return [
    await runCheck('web builds', 'scripts/testing/build-web.ts', []),
    await runCheck('the manual builds', 'node_modules/vitepress/bin/vitepress.js', [
      'build',
      'docs/site',
      '--outDir',
      join(scratch, 'manual'),
    ]),
    await runCheck('types', 'node_modules/typescript-7/bin/tsc', ['-p', 'tsconfig.json', '--pretty', 'false']),
    await runCheck('types of kernel and domain', 'node_modules/typescript-7/bin/tsc', ['-p', 'tsconfig.pure.json']),
    await runCheck('format and lint', 'node_modules/@biomejs/biome/bin/biome', [
      'ci',
      '--colors=off',
      '--error-on-warnings',
      '.',
    ]),
  ];
}

function finish(outcomes: Outcome[]): never {
  rmSync(scratch, { recursive: true, force: true });
  const { passed, failed } = totals(outcomes);
  process.stdout.write(`${summary(outcomes)}\n${passed} passed, ${failed} failed\n`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

const [checks, tests] = await Promise.all([staticChecks(), runVitest(join(scratch, 'vitest.json'))]);
finish([...checks, ...tests]);
