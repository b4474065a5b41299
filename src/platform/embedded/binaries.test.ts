import { lstatSync, mkdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '#platform/testing/scratch-folder.ts';
import { mend } from './binaries.ts';

function barePackage(): string {
  const native = join(scratchFolder(), 'native');
  mkdirSync(join(native, 'bin'), { recursive: true });
  mkdirSync(join(native, 'lib'));
  for (const program of ['initdb', 'postgres']) writeFileSync(join(native, 'bin', program), '', { mode: 0o644 });
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), '');
  writeFileSync(
    join(native, 'pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
  );
  return native;
}

test('a package whose install script did not run gets its links and executable bits', () => {
  const native = barePackage();
  expect(mend(native)).toBe(true);
  expect(readlinkSync(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  expect(lstatSync(join(native, 'bin', 'postgres')).mode & 0o111).toBe(0o111);
  expect(mend(native)).toBe(true);
});

test('a package that cannot be mended in place is told, so that a copy is used', () => {
  expect(mend('/nowhere/native')).toBe(false);
});
