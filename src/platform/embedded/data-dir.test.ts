import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '#platform/testing/scratch-folder.ts';
import { claimDataDir } from './data-dir.ts';
import { birthMark } from './processes.ts';

test('a folder held by a running server is refused, and free again after its release', () => {
  const dir = scratchFolder();
  const claim = claimDataDir(dir);
  expect(() => claimDataDir(dir)).toThrow(expect.objectContaining({ code: 'data_dir_in_use' }));
  claim.release();
  claimDataDir(dir).release();
  expect(existsSync(join(dir, 'server.lock'))).toBe(false);
});

test.each([
  ['a process that is gone', '4194000 123'],
  ['a later process with the same pid', `${process.pid} some-other-start`],
  ['nobody: the file is empty', ''],
])('the lock of %s is taken over', (_who, text) => {
  const dir = scratchFolder();
  writeFileSync(join(dir, 'server.lock'), text);
  claimDataDir(dir).release();
});

test('the positive control: the same lock with the right birth mark is respected', () => {
  const dir = scratchFolder();
  writeFileSync(join(dir, 'server.lock'), `${process.pid} ${birthMark(process.pid)}`);
  expect(() => claimDataDir(dir)).toThrow(expect.objectContaining({ code: 'data_dir_in_use' }));
});

test('a path that cannot become a folder is refused with one clear line', () => {
  const file = join(scratchFolder(), 'file');
  writeFileSync(file, '');
  for (const path of [file, join(file, 'below')]) {
    expect(() => claimDataDir(path)).toThrow(expect.objectContaining({ code: 'data_dir_unwritable' }));
    expect(() => claimDataDir(path)).toThrow(/^cannot write to DATA_DIR .*; choose another folder$/);
  }
});
