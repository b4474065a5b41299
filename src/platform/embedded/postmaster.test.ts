import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '#platform/testing/scratch-folder.ts';
import { livePostmaster, parsePidFile, readPidFile } from './postmaster.ts';

const pidFile = (pid: number, status: string) =>
  [pid, '/data/postgres', 1763800000, 5433, '', '127.0.0.1', '  1234   5678', status].join('\n');

test('a pid file tells pid, port and whether connections are accepted', () => {
  expect(parsePidFile(pidFile(42, 'ready   '))).toEqual({ pid: 42, port: 5433, ready: true });
  expect(parsePidFile(pidFile(42, 'starting'))).toEqual({ pid: 42, port: 5433, ready: false });
  expect(parsePidFile('42\n/data')).toEqual({ pid: 42, port: 0, ready: false });
});

test('an empty or missing pid file means no postmaster', () => {
  expect(parsePidFile('')).toBeNull();
  expect(readPidFile('/nowhere')).toBeNull();
});

test('a process that only took over the pid is not our postmaster', () => {
  const cluster = scratchFolder();
  writeFileSync(join(cluster, 'postmaster.pid'), pidFile(process.pid, 'ready'));
  expect(livePostmaster(cluster)).toBeNull();
});
