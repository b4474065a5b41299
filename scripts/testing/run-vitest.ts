import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Outcome } from './outcome.ts';
import { runNode } from './run-check.ts';

/** The part of Vitest's JSON report we read. */
export interface VitestReport {
  testResults: {
    name: string;
    startTime: number;
    endTime: number;
    status: 'passed' | 'failed';
    message: string;
    assertionResults: { status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo'; fullName: string }[];
  }[];
}

/** Runs all Vitest projects once and counts per kind of test. Its own report is shown while it runs. */
export async function runVitest(reportFile: string): Promise<Outcome[]> {
  const started = performance.now();
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const { code } = await runNode('node_modules/vitest/vitest.mjs', ['run', ...reporters], {
    echo: true,
    env: { NODE_ENV: 'test' },
  });
  const seconds = (performance.now() - started) / 1000;
  const report = existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport) : undefined;
  return outcomesOf(report, code, seconds);
}

/**
 * Counts a report. A missing or empty report, a file that failed before its tests ran and a bad exit code that no
 * failed test explains each count as one failure.
 */
export function outcomesOf(report: VitestReport | undefined, code: number, seconds: number): Outcome[] {
  if (!report || report.testResults.length === 0) return [broken('vitest', 'no tests ran', seconds)];
  const outcomes = new Map<string, Outcome>();
  for (const file of report.testResults) {
    const kind = kindOf(file.name);
    const outcome = outcomes.get(kind) ?? { name: kind, passed: 0, failed: 0, seconds: 0, detail: '' };
    outcomes.set(kind, outcome);
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    outcome.passed += file.assertionResults.filter((test) => test.status === 'passed').length;
    outcome.failed += file.status === 'failed' ? Math.max(1, failed.length) : failed.length;
    outcome.seconds += Math.max(0, file.endTime - file.startTime) / 1000;
    const where = relative(process.cwd(), file.name);
    if (file.status === 'failed' && failed.length === 0) outcome.detail += `${where}: ${file.message}\n`;
    for (const test of failed) outcome.detail += `${where}: ${test.fullName}\n`;
  }
  const all = [...outcomes.values()];
  if (code !== 0 && all.every((o) => o.failed === 0)) {
    all.push(broken('vitest', `exit code ${code} with no failed test: see its output above`, seconds));
  }
  return all;
}

function kindOf(file: string): string {
  if (/\.browser\.test\.ts$/.test(file)) return 'browser tests';
  if (/\.db\.test\.ts$/.test(file)) return 'database and route tests';
  return /\/test\/[^/]+$/.test(file) ? 'walls and catalogues' : 'unit tests';
}

function broken(name: string, detail: string, seconds: number): Outcome {
  return { name, passed: 0, failed: 1, seconds, detail };
}
