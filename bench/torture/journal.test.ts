import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Journal } from './journal.ts';
import { readOptions } from './options.ts';

test('a journal read by another process tells what was sent and what was answered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shuxin-journal-'));
  const file = join(folder, 'journal');
  const journal = new Journal(file);
  journal.note({ op: '1/book', act: 'book', key: 'k1', patient: 'p1' });
  journal.note({ op: '2/hold', act: 'hold', key: 'k2', patient: 'p2' });
  journal.note({ op: '1/book', act: 'book', key: 'k1', patient: 'p1', id: 'a1', number: 4 });
  expect([...new Journal(file).read().values()]).toEqual([
    { op: '1/book', act: 'book', key: 'k1', patient: 'p1', id: 'a1', number: 4 },
    { op: '2/hold', act: 'hold', key: 'k2', patient: 'p2' },
  ]);
  rmSync(folder, { recursive: true });
});

test('an unknown fault and a length of nothing are refused', () => {
  expect(readOptions(['--fault', 'kill-db', '--seconds', '5', '--control'])).toEqual({
    fault: 'kill-db',
    seconds: 5,
    control: true,
    json: false,
    pg15: false,
  });
  for (const args of [[], ['--fault', 'flood'], ['--fault', 'kill-db', '--seconds', '0'], ['--what']]) {
    expect(readOptions(args)).toBeNull();
  }
});
