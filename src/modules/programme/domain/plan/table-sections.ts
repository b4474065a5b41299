import { labelOf } from './labels.ts';
import type { ParsedSection, ParsedTask } from './parsed.ts';
import { squeezed } from './plain-text.ts';
import { sectionKind } from './section-kind.ts';

/** A row of a table that heads the rows below it, as a section. */
export function rowSection(text: string, line: number): ParsedSection {
  const label = labelOf(text);
  const title = text.slice(label?.length ?? 0).trim();
  return { no: label?.text ?? null, title: title === '' ? text : title, text: '', line };
}

interface Tabled {
  sections: readonly ParsedSection[];
  /** The heading row of each task that has one. */
  heads: ReadonlyMap<ParsedTask, ParsedSection>;
  /** Lines at which an annex begins: no heading reaches beyond one. */
  annexes: readonly number[];
}

/**
 * The sections of the prose and those that stand as rows in tables, in the order of the document; each task of a table in
 * its heading row's, in the one whose title its class repeats, or in the one under whose heading the table stands.
 */
export function withTableSections(tasks: readonly ParsedTask[], { sections, heads, annexes }: Tabled): ParsedSection[] {
  const all = [...sections, ...new Set(heads.values())].sort((a, b) => a.line - b.line);
  const titles = all.map(({ title }) => named(title));
  for (const task of tasks) {
    const head = heads.get(task);
    const before = task.section === null ? undefined : sections[task.section];
    if (before) task.section = all.indexOf(before);
    else if (head) task.section = all.indexOf(head);
    else task.section = byName(task, titles) ?? above(task, all, annexes);
  }
  return all;
}

function byName(task: ParsedTask, titles: readonly string[]): number | null {
  const wanted = named(task.category.text);
  const at = wanted.length < 3 ? -1 : titles.indexOf(wanted);
  return at < 0 ? null : at;
}

function above(task: ParsedTask, all: readonly ParsedSection[], annexes: readonly number[]): number | null {
  const line = task.line ?? 0;
  const at = all.findLastIndex((section) => section.line < line);
  const section = all[at];
  if (!section || annexes.some((annex) => annex > section.line && annex <= line)) return null;
  const kind = sectionKind(section.title);
  return kind === 'goal' || kind === 'around' ? null : at;
}

/** Without its number, its marks and its stop: 1.管理更健全（20分） is 管理更健全. */
function named(text: string): string {
  const plain = text.slice(labelOf(text)?.length ?? 0);
  return squeezed(plain).replace(/\([^()]*\)$|[。:]$/g, '');
}
