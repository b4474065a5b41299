import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseKeyRing } from '../crypto/key-ring.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { chooseBackup } from './choose-backup.ts';
import type { ClusterManifest } from './manifest.ts';
import { pruneBackups } from './prune.ts';
import { listBackups, newBackupId, openRepository, ownRepository, writeManifest } from './repository.ts';
import { walChain } from './wal-chain.ts';
import { segmentName } from './wal-names.ts';
import { listWal, moveSpool } from './wal-store.ts';

const ring = parseKeyRing(`one:${'a1'.repeat(32)}`);
const MIB16 = 16 * 1024 * 1024;
const segment = (no: number, timeline = 1) => segmentName({ timeline, no }, MIB16);

/** A repository with backups whose log begins at the given segments, taken at ten minutes past each. */
async function houseOf(starts: number[], wal: number[]) {
  const root = scratchFolder();
  const repo = openRepository(join(root, 'backups'), ring, join(root, 'data'));
  const spool = join(root, 'spool');
  mkdirSync(spool);
  const put = (name: string, text = name) => writeFileSync(join(spool, name), text);
  for (const no of wal) put(segment(no));
  await moveSpool(spool, repo);
  for (const start of starts) await writeManifest(repo, manifest(newBackupId(repo), start));
  return { repo, spool, put, root };
}

function manifest(id: string, start: number): ClusterManifest {
  const lsn = (offset: number) => `0/${(start * MIB16 + offset).toString(16).toUpperCase()}`;
  const hour = String(start).padStart(2, '0');
  return {
    ...{ format: 1, kind: 'cluster', id, postgres: 180004, key: 'one', timeline: 1, segmentBytes: MIB16 },
    ...{ startedAt: `2026-11-22T${hour}:00:00.000Z`, stoppedAt: `2026-11-22T${hour}:10:00.000Z` },
    ...{ schema: { migrations: 1, digest: 'x' }, systemIdentifier: '7', startLsn: lsn(40), stopLsn: lsn(300) },
    ...{ folders: [], packs: [], backupLabel: '', tablespaceMap: '' },
  } as ClusterManifest;
}

test('the log behind a backup is followed to its first hole; what lies on another timeline is no part of it', () => {
  const names = [3, 4, 5, 7].map((no) => segment(no));
  expect(walChain(manifest('1', 3), names)).toEqual({ segments: 3, last: segment(5), gap: segment(6) });
  expect(walChain(manifest('1', 7), names)).toEqual({ segments: 1, last: segment(7), gap: null });
  expect(walChain(manifest('1', 7), [...names, segment(9, 2)])).toMatchObject({ gap: null });
  expect(walChain(manifest('1', 6), names)).toMatchObject({ segments: 0, last: null, gap: segment(6) });
  expect(walChain(manifest('1', 9), names)).toMatchObject({ gap: segment(9) });
});

test('prune keeps the newest backups and the log from the oldest of them on, and what is under way', async () => {
  const { repo } = await houseOf([2, 5, 8], [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const underWay = newBackupId(repo);
  expect(pruneBackups(repo, 2)).toEqual({ removed: ['000001'], kept: ['000002', '000003'], walRemoved: 4 });
  expect(listWal(repo)).toEqual([5, 6, 7, 8, 9].map((no) => segment(no)));
  expect(readdirSync(join(repo.dir, 'base'))).toContain(underWay);
  // It was broken off after all: a newer backup is complete.
  await writeManifest(repo, manifest(newBackupId(repo), 9));
  expect(pruneBackups(repo, 5).removed).toEqual([underWay]);
  expect(listBackups(repo)).toEqual(['000002', '000003', '000005']);
});

test('the newest backup that ended before the asked instant is taken', async () => {
  const { repo } = await houseOf([2, 5], [2, 3, 4, 5]);
  const id = (until?: string, backup?: string) =>
    chooseBackup(repo, 'cluster', { ...(until ? { until } : {}), ...(backup ? { backup } : {}) }).id;
  expect(id()).toBe('000002');
  expect(id('2026-11-22T05:09:59.000Z')).toBe('000001');
  expect(id('2026-11-22T05:10:00.000Z')).toBe('000002');
  const early = () => id('2026-11-22T05:09:59.000Z', '2');
  expect(early).toThrow(expect.objectContaining({ code: 'until_before_backup' }));
  expect(() => chooseBackup(repo, 'dump', {})).toThrow(expect.objectContaining({ code: 'no_backup' }));
});

test('a log piece that comes again is let through when it is the same, and stays outside when it is not', async () => {
  const { repo, spool, put } = await houseOf([], [1]);
  put(segment(1));
  await moveSpool(spool, repo);
  expect(readdirSync(spool)).toEqual([]);
  put(segment(1), 'of another house');
  put('.half.part');
  await expect(moveSpool(spool, repo)).rejects.toMatchObject({ code: 'wal_conflict' });
  expect(readdirSync(spool)).toHaveLength(2);
});

test('two who move the same piece at once do it once', async () => {
  const { repo, spool, put } = await houseOf([], []);
  for (const no of [1, 2, 3]) put(segment(no));
  await Promise.all(Array.from({ length: 4 }, () => moveSpool(spool, repo)));
  expect(listWal(repo)).toEqual([1, 2, 3].map((no) => segment(no)));
  expect(readdirSync(spool)).toEqual([]);
  const folder = join(repo.dir, 'wal', segment(1).slice(0, 16));
  expect(readdirSync(folder)).toHaveLength(3);
});

test('a folder that is somebody else’s, or would be lost with the data, takes no backups', async () => {
  const { repo, root } = await houseOf([], []);
  ownRepository(repo, '7');
  ownRepository(openRepository(repo.dir, ring), '7');
  const code = (code: string) => expect.objectContaining({ code });
  expect(() => ownRepository(repo, '8')).toThrow(code('backup_dir_foreign'));
  expect(() => openRepository(root, ring)).toThrow(code('backup_dir_foreign'));
  expect(() => openRepository(join(root, 'data', 'b'), ring, join(root, 'data'))).toThrow(
    code('backup_dir_inside_data'),
  );
  writeFileSync(join(root, 'file'), '');
  expect(() => openRepository(join(root, 'file'), ring)).toThrow(code('backup_dir_unwritable'));
});
