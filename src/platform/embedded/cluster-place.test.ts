import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '#platform/testing/scratch-folder.ts';
import { checkMajor, placeCluster } from './cluster-place.ts';

const clusterOf = (major: string) => {
  const dir = scratchFolder();
  writeFileSync(join(dir, 'PG_VERSION'), `${major}\n`);
  return dir;
};

test('a cluster of the same major version is opened', () => {
  expect(() => checkMajor(clusterOf('18'), 18)).not.toThrow();
});

test.each([
  ['19', 'database_newer'],
  ['17', 'database_older'],
])('a cluster of version %s is refused as %s by a program of 18', (major, code) => {
  expect(() => checkMajor(clusterOf(major), 18)).toThrow(expect.objectContaining({ code }));
});

test('without a user of its own the cluster lies in the data folder', () => {
  expect(placeCluster('/srv/shuxin', null)).toBe('/srv/shuxin/postgres');
});
