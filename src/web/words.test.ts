import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(web|modules\/[^/]+\/ui)\//.test(name))
  .map((name) => join(src, name));
const catalogues = files.filter((path) => path.endsWith('/zh.json'));
const sources = files.filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'));

const words = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort();
/** English counts in two forms, Chinese in one. */
const plain = (key: string) => key.replace(/_(one|other)$/, '');

/** Keys a source names: in t('…'), and for computed ones in a comment `words: a b c`. */
function namedIn(text: string): string[] {
  const called = [...text.matchAll(/\bt\(\s*['"]([\w.]+)['"]/g)].map((found) => found[1]!);
  const listed = [...text.matchAll(/(?:\/\/|\/\*) words: ([\w. -]+)/g)].flatMap((found) =>
    found[1]!.trim().split(/\s+/),
  );
  return [...called, ...listed];
}

const all = new Set(catalogues.flatMap((path) => Object.keys(words(path)).map(plain)));
const text = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
const missing = (keys: readonly string[]) => keys.filter((key) => !all.has(key));
const unused = (keys: Iterable<string>, code: string) =>
  [...keys].filter((key) => !new RegExp(`(?<![\\w.])${key.replaceAll('.', '\\.')}(?![\\w.]*\\w)`).test(code));

describe('words', () => {
  it('finds the catalogues of every room and surface', () => {
    expect(catalogues.length).toBeGreaterThanOrEqual(7);
    expect(all.size).toBeGreaterThan(200);
  });

  it.each(catalogues.map((path) => [relative(src, path), path]))(
    '%s has the same keys and places in both languages',
    (_, path) => {
      const zh = words(path);
      const en = words(path.replace(/zh\.json$/, 'en.json'));
      expect(new Set(Object.keys(en).map(plain))).toEqual(new Set(Object.keys(zh).map(plain)));
      for (const [key, value] of Object.entries(en)) {
        const twin = zh[key] ?? zh[plain(key)] ?? '';
        expect([key, places(value)]).toEqual([key, places(twin)]);
        expect([key, value.trim() === '' || /[\u4e00-\u9fff]/.test(value)]).toEqual([key, false]);
      }
    },
  );

  it.each(catalogues.map((path) => [relative(src, path), path]))('%s begins every key with its room', (name, path) => {
    const room = /^modules\/([^/]+)\//.exec(name)?.[1] ?? 'web';
    expect(Object.keys(words(path)).filter((key) => !key.startsWith(`${room}.`))).toEqual([]);
  });

  it('has every key that a page uses', () => {
    expect(missing(namedIn(text))).toEqual([]);
  });

  it('has no key that no page uses', () => {
    expect(unused(all, text)).toEqual([]);
  });

  it('sees a planted missing key and a planted unused one', () => {
    expect(missing(namedIn("t('web.brand') t('web.planted') // words: web.other"))).toEqual([
      'web.planted',
      'web.other',
    ]);
    expect(unused(['web.brand', 'web.planted'], "t('web.brand') 'web.planted.more'")).toEqual(['web.planted']);
  });
});
