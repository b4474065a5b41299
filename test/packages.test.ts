import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, read } from './scan/files.ts';
import { type LockedPackage, licenceAllowed, packageComplaints } from './scan/packages.ts';

describe('packages we stand on', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };

  test('each has an allowed licence, the default registry and no install script but the database', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(packageComplaints(lock.packages)).toEqual([]);
  });

  test('what is installed states the licence the lockfile states', () => {
    const differing = Object.entries(lock.packages).flatMap(([path, locked]) => {
      if (path === '' || !existsSync(join(ROOT, path, 'package.json'))) return [];
      const installed = (JSON.parse(read(join(path, 'package.json'))) as { license?: unknown }).license;
      return typeof installed === 'string' && installed !== locked.license ? [`${path}: ${installed}`] : [];
    });
    expect(differing.filter((line) => !licenceAllowed(line.split(': ')[1]))).toEqual([]);
  });

  test.each([
    ['a copyleft licence', { license: 'GPL-3.0-only' }],
    ['one bad side of an AND', { license: '(MIT AND AGPL-3.0-only)' }],
    ['no licence', {}],
    ['a foreign registry', { license: 'MIT', resolved: 'https://packages.example.test/a.tgz' }],
    ['an install script', { license: 'MIT', hasInstallScript: true }],
  ])('%s is refused', (_, planted) => {
    expect(packageComplaints({ 'node_modules/planted': planted })).toHaveLength(1);
  });

  test('one good side of an OR is enough', () => {
    expect(packageComplaints({ 'node_modules/a': { license: '(GPL-2.0-only OR MIT)' } })).toEqual([]);
  });
});
