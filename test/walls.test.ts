import { globSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { breaches, links, placed, sound } from './walls/breaches.ts';
import { type Cruise, cruise } from './walls/cruise.ts';
import { plant } from './walls/plant.ts';

const ROOT = `${import.meta.dirname}/..`;

describe('the walls of the house', () => {
  let house: Cruise;
  beforeAll(() => {
    house = cruise(ROOT);
  }, 120_000);

  test('no file looks where it must not', () => {
    expect(house.violations.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`)).toEqual([]);
  });

  test('every source file was read, so silence means something', () => {
    const files = globSync('src/**/*.{ts,tsx}', { cwd: ROOT });
    const read = new Set(house.modules);
    expect(files.filter((file) => !read.has(file) && !file.endsWith('.d.ts'))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  test('every room of the house is on the rank list with the rank its manifest names', async () => {
    const ranks = house.rules.filter((rule) => /^rank-\d/.test(rule.name));
    for (const file of globSync('src/modules/*/module.ts', { cwd: ROOT })) {
      const room = file.split('/')[2] as string;
      const rule = ranks.find(({ from }) => new RegExp(from.path ?? '^$').test(`src/modules/${room}/x`));
      const manifest = Object.values((await import(`${ROOT}/${file}`)) as Record<string, { rank?: number }>);
      expect(`${room} ${manifest.find((it) => it.rank)?.rank}`).toBe(`${room} ${rule?.name.split('-')[1]}`);
    }
  });
});

describe('planted breaches', () => {
  const tree = plant([...sound, ...links, ...breaches]);
  let planted: Cruise;
  beforeAll(() => {
    planted = cruise(tree);
  }, 120_000);
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  test.each(breaches)('$rule is broken when $from looks at $to', ({ rule, from }) => {
    const found = planted.violations.filter((violation) => violation.rule === rule).map((violation) => violation.from);
    expect(found).toContain(rule === 'no-module-cycle' ? placed(from).split('/').slice(0, 3).join('/') : placed(from));
  });

  test('every rule has a planted breach', () => {
    const names = planted.rules.map((rule) => rule.name);
    expect(names.filter((name) => !breaches.some((breach) => breach.rule === name))).toEqual([]);
  });

  test.each(sound)('$from may look at $to', ({ from }) => {
    expect(planted.violations.filter((violation) => violation.from === placed(from))).toEqual([]);
  });
});
