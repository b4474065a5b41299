import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Complaints about the manual in `folder`: pages not in both languages, outside the table of contents, or unequal in shape. */
export function manualComplaints(folder: string, paths: readonly string[]): string[] {
  const listed = new Set(['index', ...paths]);
  const written = new Set([...pagesIn(folder, 'zh'), ...pagesIn(folder, 'en')]);
  return [
    ...[...listed].flatMap((path) => pageComplaints(folder, path)),
    ...[...written].filter((path) => !listed.has(path)).map((path) => `${path}: not in the table of contents`),
  ];
}

function pageComplaints(folder: string, path: string): string[] {
  const files = { zh: join(folder, `${path}.md`), en: join(folder, 'en', `${path}.md`) };
  const missing = Object.entries(files).filter(([, file]) => !existsSync(file));
  if (missing.length > 0) return missing.map(([language]) => `${path}: no ${language} page`);
  const [zh, en] = [readFileSync(files.zh, 'utf8'), readFileSync(files.en, 'utf8')];
  const complaints: string[] = [];
  if (shape(zh) !== shape(en)) complaints.push(`${path}: headings differ, zh ${shape(zh)}, en ${shape(en)}`);
  if (zh.length < 120 || en.length < 300) complaints.push(`${path}: nearly empty`);
  if (!/\p{Script=Han}/u.test(zh)) complaints.push(`${path}: the Chinese page holds no Chinese`);
  return complaints;
}

/** The headings of a page as levels, `1 2 2 3`, code blocks aside. */
function shape(text: string): string {
  const levels = text.replace(/^```[\s\S]*?^```/gm, '').match(/^#+(?= )/gm) ?? [];
  return levels.map((it) => it.length).join(' ');
}

function pagesIn(folder: string, language: 'zh' | 'en'): string[] {
  const root = language === 'zh' ? folder : join(folder, 'en');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.md') && !it.startsWith('.'))
    .filter((it) => language === 'en' || !it.startsWith(`en/`))
    .map((it) => it.slice(0, -3));
}
