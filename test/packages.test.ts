import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, read } from './scan/files.ts';
import {
  type LockedPackage,
  licenceAllowed,
  type Manifest,
  manifestComplaints,
  packageComplaints,
} from './scan/packages.ts';

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

  const sound = { version: '1.0.0', license: 'MIT', integrity: `sha512-${'A'.repeat(86)}==` };

  test.each<[string, LockedPackage]>([
    ['a copyleft licence', { license: 'GPL-3.0-only' }],
    ['one bad side of an AND', { license: '(MIT AND AGPL-3.0-only)' }],
    ['no licence', { license: '' }],
    ['a foreign registry', { resolved: 'https://packages.example.test/a.tgz' }],
    ['the registry without TLS', { resolved: 'http://registry.npmjs.org/a.tgz' }],
    ['a repository for a registry', { resolved: 'git+ssh://git@example.test/a.git' }],
    ['an install script', { hasInstallScript: true }],
    ['no digest', { integrity: '' }],
    ['a weak digest', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
    ['a folder in the place of a package', { link: true }],
    ['an address for a version', { version: 'file:../a' }],
  ])('%s is refused', (_, planted) => {
    expect(packageComplaints({ 'node_modules/planted': { ...sound, ...planted } })).toHaveLength(1);
  });

  test('package.json asks for exact versions of the registry and lets only the database run install scripts', () => {
    const manifest = JSON.parse(read('package.json')) as Manifest;
    expect(Object.keys(manifest.dependencies ?? {}).length).toBeGreaterThan(15);
    expect(manifestComplaints(manifest)).toEqual([]);
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const root = lock.packages[''] as Manifest;
    expect({ ...root.dependencies, ...root.devDependencies, ...root.optionalDependencies }).toEqual({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    });
    expect(read('.npmrc')).not.toMatch(/registry|_auth|token|strict-ssl/i);
  });

  test.each<[string, Manifest]>([
    ['a version that may move', { dependencies: { a: '^1.0.0' } }],
    ['a tag', { devDependencies: { a: 'latest' } }],
    ['a repository', { optionalDependencies: { a: 'github:x/a' } }],
    ['a folder', { dependencies: { a: 'file:../a' } }],
    ['another package under this name', { dependencies: { a: 'npm:b@1.0.0' } }],
    ['another package under the name of a major', { dependencies: { 'a-1': 'npm:b@1.0.0' } }],
    ['a major under the name of another', { dependencies: { 'a-2': 'npm:a@1.0.0' } }],
    ['an override that may move', { overrides: { a: { b: '>=1' } } }],
    ['a script allowed to somebody else', { allowScripts: { esbuild: true } }],
  ])('%s is refused in package.json', (_, planted) => expect(manifestComplaints(planted)).toHaveLength(1));

  test('one good side of an OR is enough', () => {
    expect(packageComplaints({ 'node_modules/a': { ...sound, license: '(GPL-2.0-only OR MIT)' } })).toEqual([]);
  });
});
