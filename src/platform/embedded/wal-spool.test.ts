import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { archiveSettings, makeSpool, spoolOf } from './wal-spool.ts';

const NAME = '000000010000000000000007';

test('a piece of the log is handed over once, also again, and never over another one', () => {
  // Folders of people hold quotes, blanks and percent signs.
  const home = join(scratchFolder(), `it's 100% "mine"`);
  mkdirSync(join(home, 'postgres'), { recursive: true });
  const spool = makeSpool(join(home, 'postgres'), null);
  expect(spool).toBe(spoolOf(join(home, 'postgres')));
  const piece = join(home, 'postgres', 'piece');
  const archive = () => {
    const command = archiveSettings(spool)
      .archive_command?.replaceAll(/%([pf%])/g, (_, c) => ({ p: 'piece', f: NAME, '%': '%' })[c as 'p'])
      .replaceAll('%%', '%');
    return spawnSync('/bin/sh', ['-c', command ?? ''], { cwd: join(home, 'postgres') }).status;
  };
  writeFileSync(piece, 'one');
  expect(archive()).toBe(0);
  expect(archive()).toBe(0);
  writeFileSync(piece, 'other');
  expect(archive()).not.toBe(0);
  expect(readFileSync(join(spool, NAME), 'utf8')).toBe('one');
  expect(readdirSync(spool)).toEqual([NAME]);
});

test('at most a minute of the log is held back', () => {
  expect(archiveSettings('/x')).toMatchObject({ archive_mode: 'on', archive_timeout: '60s', wal_level: 'replica' });
});
