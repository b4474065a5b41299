import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshWeb } from '../server/web-build.ts';

interface Chunk {
  file: string;
  name?: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}
type Manifest = Record<string, Chunk>;

const spare = mkdtempSync(join(tmpdir(), 'shuxin-budget-'));
let folder: string;
let manifest: Manifest;

beforeAll(async () => {
  // The very files the server gives out; React in its production size.
  folder = await freshWeb({ dataDir: spare });
  manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
}, 120_000);

afterAll(() => rmSync(spare, { recursive: true, force: true }));

/** Files a browser fetches for an entry before it can be used: the page, its static imports, its styles, one language. */
function filesOf(entry: string, all: Manifest = manifest): Set<string> {
  const files = new Set([entry]);
  const seen = new Set<string>();
  const walk = (key: string) => {
    const chunk = all[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const next of chunk.imports ?? []) walk(next);
    for (const next of chunk.dynamicImports ?? []) if (/zh\.json$|words-zh/.test(next)) walk(next);
  };
  walk(entry);
  return files;
}

const kilobytes = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + statSync(join(folder, `${file}.gz`)).size, 0) / 1000;

describe('weight over the line, gzip', () => {
  it.each([
    ['index.html', 140, 'the patient, until home is usable (allowed: 200)'],
    ['board.html', 100, 'the hall board'],
    ['kiosk.html', 150, 'the kiosk in the hall'],
    ['staff.html', 200, 'the staff console'],
    ['leadership.html', 200, 'leadership, before the charts'],
  ])('%s stays within %i kB: %s', (entry, limit) => {
    const files = filesOf(entry);
    const weight = kilobytes(files);
    console.info(`${entry}: ${weight.toFixed(1)} kB gz of ${limit} in ${files.size} files`);
    expect(files.size).toBeGreaterThan(3);
    expect(weight).toBeGreaterThan(50);
    expect(weight).toBeLessThanOrEqual(limit);
  });

  it('counts the language, the styles and React', () => {
    const names = [...filesOf('index.html')].join(' ');
    expect(names).toMatch(/words-zh/);
    expect(names).toMatch(/\.css/);
    expect(names).toMatch(/react-/);
  });

  it.each(['index.html', 'staff.html', 'board.html', 'kiosk.html', 'leadership.html'])(
    '%s takes neither charts nor zod',
    (entry) => {
      const code = [...filesOf(entry)].map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
      expect(heavy(code)).toEqual([]);
    },
  );

  it('would see charts and zod', () => {
    expect(heavy('"ZodError" echarts_instance_')).toEqual(['echarts', 'zod']);
  });
});

/** Marks that survive minification. */
function heavy(code: string): string[] {
  const marks = { echarts: /echarts_instance_|zrender/, zod: /ZodError|\$ZodType/ };
  return Object.entries(marks).flatMap(([name, mark]) => (mark.test(code) ? [name] : []));
}
