import { chmodSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { checkBackups, checkFolder, checkRuntime, checkSpool } from './machine.ts';

const codes = (checks: { code: string }[]) => checks.map((check) => check.code);
const plenty = () => 10 * 1024 ** 3;

test('a runtime that is too old or lacks the national algorithms is told', () => {
  expect(codes(checkRuntime())).toEqual(['runtime', 'algorithms']);
  expect(codes(checkRuntime('v20.1.0', ['sm3']))).toEqual(['runtime_old', 'algorithms_missing']);
});

test('a data folder is told that is missing, open to everybody, or on a disk without room', () => {
  const folder = scratchFolder();
  expect(codes(checkFolder(folder, plenty))).toEqual(['data_dir', 'disk']);
  expect(codes(checkFolder(join(folder, 'none')))).toEqual(['data_dir_missing']);
  expect(codes(checkFolder(folder, () => 1024))).toEqual(['data_dir', 'disk_full']);
  expect(codes(checkFolder(folder, () => 1024 ** 3))).toEqual(['data_dir', 'disk_low']);
  chmodSync(folder, 0o777);
  expect(codes(checkFolder(folder, plenty))).toEqual(['data_dir', 'data_dir_open', 'disk']);
});

test('a backup is told that is missing, late or old', () => {
  const at = (hoursAgo: number) => new Date(Date.UTC(2026, 10, 23) - hoursAgo * 3_600_000).toISOString();
  const check = (newest: string | null) => codes(checkBackups('/backups', newest, Date.UTC(2026, 10, 23)));
  expect([check(at(3)), check(at(30)), check(at(50)), check(null)]).toEqual([
    ['backup'],
    ['backup_late'],
    ['backup_old'],
    ['backup_none'],
  ]);
  expect(codes(checkBackups(undefined, null, 0))).toEqual(['backup_not_set']);
});

test('a log that is not carried to the backups is told, with how much of it waits and how long', () => {
  const spool = scratchFolder();
  const now = Date.UTC(2026, 10, 23);
  const piece = (name: string, minutesAgo: number) => {
    const at = new Date(now - minutesAgo * 60_000);
    writeFileSync(join(spool, name), '');
    utimesSync(join(spool, name), at, at);
  };
  expect(codes(checkSpool(join(spool, 'none'), now))).toEqual(['log']);
  piece('1', 2);
  expect(codes(checkSpool(spool, now))).toEqual(['log']);
  piece('2', 25);
  expect(checkSpool(spool, now)).toMatchObject([
    { code: 'log_not_carried', en: expect.stringMatching(/^2 .* 25 min/) },
  ]);
});
