import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '#platform/testing/scratch-folder.ts';
import { freshWeb, sourceDigest } from './web-build.ts';

function program(): string {
  const dir = scratchFolder();
  for (const [file, text] of Object.entries({
    'package-lock.json': '{}',
    'src/web/index.html': '<p>',
    'src/kernel/money.ts': '1',
    'src/modules/booking/ui/index.tsx': '2',
    'src/modules/booking/db/slots.ts': '3',
  })) {
    mkdirSync(join(dir, file, '..'), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

/** Counts builds; each writes one page. */
function fakeBuild() {
  const calls: string[] = [];
  const build = async (outDir: string) => {
    calls.push(outDir);
    mkdirSync(outDir, { recursive: true });
    writeFileSync(join(outDir, 'index.html'), `build ${calls.length}`);
  };
  return { calls, build };
}

test('the pages are built once and again only when a source of them changed', async () => {
  const dir = program();
  const { calls, build } = fakeBuild();
  const fresh = () => freshWeb({ program: dir, dataDir: join(dir, 'data'), build });
  expect(await fresh()).toBe(join(dir, 'dist', 'web'));
  await fresh();
  writeFileSync(join(dir, 'src/modules/booking/db/slots.ts'), 'not part of the pages');
  writeFileSync(join(dir, 'src/web/app.test.tsx'), 'neither is a test');
  await fresh();
  expect(calls).toHaveLength(1);
  writeFileSync(join(dir, 'src/modules/booking/ui/index.tsx'), 'changed');
  await fresh();
  expect(calls).toHaveLength(2);
  expect(readFileSync(join(dir, 'dist', 'web', 'index.html'), 'utf8')).toBe('build 2');
  expect(readdirSync(join(dir, 'dist'))).toEqual(['web']);
});

test('a source that is renamed or removed changes the digest too', () => {
  const dir = program();
  const before = sourceDigest(dir);
  rmSync(join(dir, 'src/kernel/money.ts'));
  const without = sourceDigest(dir);
  writeFileSync(join(dir, 'src/kernel/fen.ts'), '1');
  expect(new Set([before, without, sourceDigest(dir)]).size).toBe(3);
});

test('a program folder that cannot be written is left alone: the pages go to DATA_DIR', async () => {
  const dir = program();
  writeFileSync(join(dir, 'dist'), 'a file in the way');
  const { calls, build } = fakeBuild();
  const fresh = () => freshWeb({ program: dir, dataDir: join(dir, 'data'), build });
  expect(await fresh()).toBe(join(dir, 'data', 'web'));
  await fresh();
  expect(calls).toHaveLength(1);
});

test('a build that fails leaves the pages of before and no draft', async () => {
  const dir = program();
  const { build } = fakeBuild();
  const options = { program: dir, dataDir: join(dir, 'data') };
  await freshWeb({ ...options, build });
  writeFileSync(join(dir, 'src/web/index.html'), 'broken');
  const broken = async (outDir: string) => {
    mkdirSync(outDir);
    throw new Error('no such component');
  };
  await expect(freshWeb({ ...options, build: broken })).rejects.toThrow('no such component');
  expect(readdirSync(join(dir, 'dist'))).toEqual(['web']);
  expect(existsSync(join(dir, 'dist', 'web', 'index.html'))).toBe(true);
});

test('two starts at once both get the pages', async () => {
  const dir = program();
  const { build } = fakeBuild();
  const fresh = () => freshWeb({ program: dir, dataDir: join(dir, 'data'), build });
  const [one, two] = await Promise.all([fresh(), fresh()]);
  expect(one).toBe(two);
  expect(readdirSync(join(dir, 'dist'))).toEqual(['web']);
});
