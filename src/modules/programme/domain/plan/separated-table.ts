import { isHeader } from './header-words.ts';
import { cellOf, type SourceLine, type SourceRow, type SourceTable } from './source.ts';

/** Rows whose cells are separated by tabs, from a header on; a cell in quotes may go over several lines. */
export function separatedTable(
  lines: readonly SourceLine[],
  from: number,
): { table: SourceTable; next: number } | null {
  if (!/\t.*\S.*\t|\S\t/.test(lines[from]?.text ?? '')) return null;
  if (/^\t[^\t]*$/.test(lines[from]?.text ?? '')) return null;
  const rows: SourceRow[] = [];
  let at = from;
  while (at < lines.length && (lines[at]?.text ?? '').includes('\t')) {
    const read = readRow(lines, at);
    if (read.row.cells.some((cell) => cell.state === 'written')) rows.push(read.row);
    at = read.next;
    // A blank line between rows is no end.
    if ((lines[at]?.text ?? '').trim() === '' && (lines[at + 1]?.text ?? '').includes('\t'))
      at += (lines[at]?.text ?? '').includes('\t') ? 0 : 1;
  }
  const headed = rows.slice(0, 4).some((row) => isHeader(row.cells.map((cell) => cell.text)));
  if (!headed && rows.length < 2) return null;
  return { table: { kind: 'table', line: lines[from]?.line ?? 0, rows, merges: false }, next: at };
}

function readRow(lines: readonly SourceLine[], from: number): { row: SourceRow; next: number } {
  const first = lines[from] as SourceLine;
  const cells: { text: string; lines: number[] }[] = [{ text: '', lines: [first.line] }];
  let quoted = false;
  let at = from;
  for (; at < lines.length; at++) {
    const { line, text } = lines[at] as SourceLine;
    if (at > from) {
      const open = cells.at(-1) as { text: string; lines: number[] };
      open.text += '\n';
      open.lines.push(line);
    }
    for (let place = 0; place < text.length; place++) {
      const sign = text[place] as string;
      const open = cells.at(-1) as { text: string; lines: number[] };
      if (sign === '"' && quoted && text[place + 1] === '"') {
        open.text += '"';
        place += 1;
      } else if (sign === '"' && (quoted || (open.text === '' && closes(lines, at, place)))) quoted = !quoted;
      else if (sign === '\t' && !quoted) cells.push({ text: '', lines: [line] });
      else open.text += sign;
    }
    if (!quoted) break;
  }
  const made = cells.map((cell) => cellOf(cell.text.trim(), cell.text.trim() === '' ? [] : cell.lines));
  return { row: { line: first.line, cells: made }, next: Math.min(at + 1, lines.length) };
}

/** An opening quote is one only if another closes it before a tab, within 40 lines. */
function closes(lines: readonly SourceLine[], at: number, place: number): boolean {
  for (let next = at; next < Math.min(at + 40, lines.length); next++) {
    const text = lines[next]?.text ?? '';
    if (/"(?:\t|$)/.test(next === at ? text.slice(place + 1) : text)) return true;
  }
  return false;
}
