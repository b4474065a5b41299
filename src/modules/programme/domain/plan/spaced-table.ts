import { columnRole, isHeader } from './header-words.ts';
import { placesOf } from './row-align.ts';
import { cellOf, type SourceCell, type SourceLine, type SourceRow, type SourceTable } from './source.ts';

const partsOf = (text: string) => text.trim().split(/\s{2,40}|\u3000{1,40}/);

/** Rows whose cells are kept apart by wide gaps, below a header of at least four such titles. */
export function spacedTable(lines: readonly SourceLine[], from: number): { table: SourceTable; next: number } | null {
  const first = lines[from] as SourceLine;
  const titles = partsOf(first.text);
  if (titles.length < 4 || first.text.includes('\t') || !isHeader(titles)) return null;
  const rows: SourceRow[] = [rowOf(first, titles)];
  const roles = titles.map(columnRole);
  let at = from + 1;
  for (; at < lines.length; at++) {
    const line = lines[at] as SourceLine;
    if (line.text.trim() === '' && partsOf(lines[at + 1]?.text ?? '').length >= 3) continue;
    const parts = partsOf(line.text);
    if (parts.length < 3 || line.text.includes('\t')) break;
    if (parts.length === titles.length || isHeader(parts)) {
      rows.push(rowOf(line, parts));
      continue;
    }
    const plain = parts.map((text) => cellOf(text, [line.line]));
    const places = placesOf(plain, roles, parts.length > titles.length);
    const cells = roles.map((_, column): SourceCell => {
      const here = plain.filter((_cell, part) => places[part] === column);
      return cellOf(here.map(({ text }) => text).join('\n'), here.length === 0 ? [] : [line.line]);
    });
    rows.push({ line: line.line, cells });
  }
  if (rows.length < 2) return null;
  return { table: { kind: 'table', line: first.line, rows, merges: false }, next: at };
}

function rowOf({ line }: SourceLine, parts: readonly string[]): SourceRow {
  return { line, cells: parts.map((text) => cellOf(text, [line])) };
}
