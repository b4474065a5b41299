import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chapters } from '../docs/site/.vitepress/chapters.ts';
import { manualComplaints } from './scan/docs-site.ts';

const listed = chapters.flatMap((it) => it.pages.map((page) => page.path));
const planted = mkdtempSync(join(tmpdir(), 'shuxin-manual-'));
afterAll(() => rmSync(planted, { recursive: true }));

const root = join(import.meta.dirname, '..');

/** What the pages of one language say, with … for what they fill in. */
function screenWords(language: 'zh' | 'en'): Set<string> {
  const files = globSync(`src/{web,modules}/**/${language}.json`, { cwd: root });
  const texts = files.flatMap((file) => Object.values(JSON.parse(readFileSync(join(root, file), 'utf8'))));
  return new Set(texts.map((text) => String(text).replace(/\{\{[^}]*\}\}/g, '…')));
}

/** Bold words of a handbook: names of pages and buttons. */
const named = (page: string): string[] =>
  [...page.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name.replace(/\s+/g, ' '));

describe('the manual', () => {
  test.each(['zh', 'en'] as const)('names pages and buttons of the programme as the screen does (%s)', (language) => {
    const words = screenWords(language);
    expect(words.has(language === 'zh' ? '卫健主管' : 'Health authority')).toBe(true);
    const folder = language === 'zh' ? 'roles' : 'en/roles';
    const names = ['office', 'leader', 'bureau', 'people'].flatMap((page) =>
      named(readFileSync(join(root, `docs/site/${folder}/${page}.md`), 'utf8')),
    );
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  });

  test('has every page of its table of contents in both languages with the same headings, and no other page', () => {
    expect(listed.length).toBeGreaterThanOrEqual(8);
    expect(manualComplaints(join(import.meta.dirname, '../docs/site'), listed)).toEqual([]);
  });

  test('is refused with a page missing, unlisted, empty, of another shape or untranslated (control)', () => {
    const long = 'Words of a page. '.repeat(30);
    const write = (path: string, text: string) => {
      mkdirSync(join(planted, path, '..'), { recursive: true });
      writeFileSync(join(planted, path), text);
    };
    write('index.md', `# 首页\n${long}`);
    write('en/index.md', `# Home\n${long}`);
    write('lonely.md', `# 独\n${long}`);
    write('short.md', '# 短\n');
    write('en/short.md', '# Short\n');
    write('shaped.md', `# 形\n## 甲\n${long}`);
    write('en/shaped.md', `# Shape\n${long}`);
    write('foreign.md', `# Same\n${long}`);
    write('en/foreign.md', `# Same\n${long}`);
    write('stray.md', `# 野\n${long}`);
    expect(manualComplaints(planted, ['lonely', 'short', 'shaped', 'foreign'])).toEqual([
      'lonely: no en page',
      'short: nearly empty',
      'shaped: headings differ, zh 1 2, en 1',
      'foreign: the Chinese page holds no Chinese',
      'stray: not in the table of contents',
    ]);
  });
});
