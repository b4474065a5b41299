import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Bom, type Lock, sbom } from '../scripts/sbom.ts';
import { ROOT, read } from './scan/files.ts';
import { sbomComplaints } from './scan/sbom.ts';

const lock = (JSON.parse(read('package-lock.json')) as { packages: Lock }).packages;

describe('the bill of materials', () => {
  test('lists every production package of the lockfile with licence, hash and what it stands on, and no other', () => {
    const bom = sbom(lock);
    expect(sbomComplaints(bom, lock)).toEqual([]);
    expect(bom.components.length).toBeGreaterThan(80);
    const names = bom.components.map((it) => it.name);
    expect(names).toEqual(expect.arrayContaining(['fastify', 'pg', 'linux-x64', 'sm-crypto-v2']));
    expect(names).not.toContain('vitest');
    const fastify = bom.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/fastify@'));
    expect(fastify?.dependsOn.some((ref) => ref.startsWith('pkg:npm/find-my-way@'))).toBe(true);
  });

  test('is printed as one JSON document, the same each time', () => {
    const print = () => execFileSync(process.execPath, [join(ROOT, 'scripts/sbom.ts')], { encoding: 'utf8' });
    const printed = print();
    expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(sbom(lock))));
    expect(print()).toBe(printed);
  });

  test.each<[string, (bom: Bom) => void, RegExp]>([
    ['a package left out', (bom) => bom.components.splice(3, 1), /installed and not listed/],
    ['a package without its licence', (bom) => ((bom.components[0] as { licenses: unknown }).licenses = []), /licence/],
    ['a package without its hash', (bom) => delete bom.components[0]?.hashes, /no hash/],
    ['a dependency on nothing', (bom) => bom.dependencies[0]?.dependsOn.push('pkg:npm/ghost@1.0.0'), /ghost/],
    ['another format', (bom) => ((bom as { specVersion: string }).specVersion = '1.2'), /no CycloneDX/],
  ])('%s is complained of', (_, plant, complaint) => {
    const planted = structuredClone(sbom(lock));
    plant(planted);
    expect(sbomComplaints(planted, lock).join('\n')).toMatch(complaint);
  });
});
