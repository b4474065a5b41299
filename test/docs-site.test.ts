import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chapters } from '../docs/site/.vitepress/chapters.ts';
import { manualComplaints } from './scan/docs-site.ts';

const listed = chapters.flatMap((it) => it.pages.map((page) => page.path));
const planted = mkdtempSync(join(tmpdir(), 'shuxin-manual-'));
afterAll(() => rmSync(planted, { recursive: true }));

describe('the manual', () => {
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
