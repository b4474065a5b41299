import { expect, test } from 'vitest';
import { summary, totals } from './outcome.ts';
import { outcomesOf, type VitestReport } from './run-vitest.ts';

const file = (statuses: ('passed' | 'failed' | 'skipped')[], status: 'passed' | 'failed' = 'passed'): VitestReport => ({
  testResults: [
    {
      name: '/x/src/a.test.ts',
      startTime: 0,
      endTime: 1000,
      status,
      message: 'cannot load',
      assertionResults: statuses.map((s, i) => ({ status: s, fullName: `rule ${i}` })),
    },
  ],
});

test('passed and failed tests are counted, skipped ones are neither', () => {
  expect(totals(outcomesOf(file(['passed', 'failed', 'skipped'], 'failed'), 1, 1))).toEqual({ passed: 1, failed: 1 });
});

test('a file that fails before its tests run is one failure', () => {
  expect(totals(outcomesOf(file([], 'failed'), 1, 1))).toEqual({ passed: 0, failed: 1 });
});

test('no report, an empty report and a run of nothing are failures', () => {
  expect(totals(outcomesOf(undefined, 0, 1)).failed).toBe(1);
  expect(totals(outcomesOf({ testResults: [] }, 0, 1)).failed).toBe(1);
  expect(totals([]).failed).toBe(1);
});

test('a bad exit code that no failed test explains is a failure', () => {
  expect(totals(outcomesOf(file(['passed']), 1, 1))).toEqual({ passed: 1, failed: 1 });
  expect(totals(outcomesOf(file(['passed']), 0, 1))).toEqual({ passed: 1, failed: 0 });
});

test('the summary names what failed', () => {
  expect(summary(outcomesOf(file(['failed'], 'failed'), 1, 1))).toContain('src/a.test.ts: rule 0');
});
