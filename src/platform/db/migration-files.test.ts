import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { defineRoom } from '../room.ts';
import { migrationsOf } from './migration-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuxin-migrations-'));
const room = defineRoom({ name: 'probe', rank: 1, migrations: pathToFileURL(`${folder}/`), tables: {} });
afterAll(() => rmSync(folder, { recursive: true }));

test('a room’s migrations come in the order of their numbers, and a number belongs to one of them', () => {
  for (const file of ['0002_b.sql', '0001_a.sql']) writeFileSync(join(folder, file), 'select 1');
  expect(migrationsOf([room]).map(({ name }) => name)).toEqual(['a', 'b']);
  writeFileSync(join(folder, '0002_c.sql'), 'select 2');
  expect(() => migrationsOf([room])).toThrow('probe: two migrations have the number 2, one is c');
});
