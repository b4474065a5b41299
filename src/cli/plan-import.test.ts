import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commands } from './commands.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuxin-plan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function call(name: string, content: string, ...more: string[]) {
  writeFileSync(join(folder, name), content);
  const out: string[] = [];
  const code = await run(['plan', 'import', join(folder, name), ...more], commands, {
    env: {},
    out: (line) => out.push(line),
    err: () => {},
  });
  return { code, out };
}

test('a plan is printed as one line of JSON, without a database or settings', async () => {
  const { code, out } = await call('a.txt', '虚构医院2024年方案\n一、重点任务\n1.开通电话。', '--json');
  expect([code, out.length]).toEqual([0, 1]);
  expect(JSON.parse(out[0] ?? '')).toMatchObject({
    title: '虚构医院2024年方案',
    tasks: [{ no: '1', measures: [{ how: { departments: { cell: 'missing' }, supporting: { cell: 'missing' } } }] }],
    unaccountedLines: [],
  });
});

test('without --json a person reads a summary', async () => {
  const { code, out } = await call('a.txt', '虚构医院2024年方案\n一、重点任务\n1.开通电话。');
  expect([code, out[0]]).toEqual([0, '虚构医院2024年方案']);
});

test('a file that is no plan is refused in words, with its code', async () => {
  const { code, out } = await call('a.doc', 'hello', '--json');
  expect([code, JSON.parse(out[0] ?? '')]).toMatchObject([1, { ok: false, code: 'programme.plan_not_word' }]);
});
