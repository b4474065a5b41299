import { bareTable } from './bare-table.ts';
import { isHeader } from './header-words.ts';
import { isPageMark } from './page-marks.ts';
import { pipedTable } from './piped-table.ts';
import { joined } from './plain-text.ts';
import { separatedTable } from './separated-table.ts';
import type { SourceCell, SourceDocument, SourceLine, SourceParagraph, SourceRow, SourceTable } from './source.ts';
import { cellOf } from './source.ts';
import { spacedTable } from './spaced-table.ts';

interface Draft {
  parts: string[];
  lines: number[];
}

/**
 * Finds the tables of a text: cells on lines of their own behind a tab (as Word exports them), or rows whose cells are
 * separated by tabs (as a table is pasted), strokes or wide gaps, or what is left of one. Everything else is paragraphs.
 */
export function textBlocks(lines: readonly SourceLine[]): SourceDocument {
  const blocks: SourceDocument['blocks'] = [];
  for (let at = 0; at < lines.length; ) {
    const found =
      separatedTable(lines, at) ??
      pipedTable(lines, at) ??
      cellTable(lines, at) ??
      bareTable(lines, at) ??
      spacedTable(lines, at);
    if (found?.table) blocks.push(found.table);
    // Paragraphs that only begin with a tab are looked at once, not from every line of them again.
    const next = found?.next ?? at + 1;
    for (; at < next; at++) {
      const { line, text } = lines[at] as SourceLine;
      if (!found?.table && text.trim() !== '') blocks.push(paragraph(line, text));
    }
  }
  return { lines: [...lines], blocks };
}

function paragraph(line: number, text: string): SourceParagraph {
  return { kind: 'paragraph', line, text, heading: null };
}

const isCell = (text: string) => /^\t[^\t]*$/.test(text);
const isBlank = (text: string) => text.trim() === '' && !text.includes('\t');

/** A table of cells on lines of their own: begins where such lines hold a header, ends where they do. */
function cellTable(lines: readonly SourceLine[], from: number): { table: SourceTable | null; next: number } | null {
  if (!isCell(lines[from]?.text ?? '')) return null;
  const { rows, next } = readRows(lines, from);
  const header = rows.findIndex((row) => isHeader(row.map(textOf)));
  const looksLike = rows.length >= 2 && rows.filter((row) => row.length >= 3).length * 2 > rows.length;
  if (header < 0 && !looksLike) return { table: null, next };
  // Indented paragraphs above the table: it begins at its header.
  if (header > 3) return { table: null, next: Math.max(from + 1, (rows[header]?.[0]?.lines[0] ?? 0) - 1) };
  const drafts = countedRows(rows);
  const made = drafts.map((cells): SourceRow => ({ line: cells[0]?.lines[0] ?? 0, cells: cells.map(toCell) }));
  return { table: { kind: 'table', line: lines[from]?.line ?? 0, rows: made, merges: false }, next };
}

function textOf(cell: Draft): string {
  return joined(cell.parts);
}

/** Kept apart by line breaks: a list of units needs them (unit-names.ts), prose joins them. */
function toCell({ parts, lines }: Draft): SourceCell {
  return cellOf(parts.join('\n'), lines);
}

/**
 * Rows end at a blank line that a cell follows. A line without a tab goes on with the cell above it (临床支持 / 中心), unless
 * the row is as long as the header and something else begins: an annex, a footer, a page number, a new table's title.
 */
function readRows(lines: readonly SourceLine[], from: number): { rows: Draft[][]; next: number } {
  const rows: Draft[][] = [];
  let row: Draft[] = [];
  let width = 0;
  let blank = false;
  let at = from;
  let next = from;
  const close = () => {
    if (row.length === 0) return;
    if (width === 0 && isHeader(row.map(textOf))) width = row.length;
    rows.push(row);
    row = [];
  };
  for (; at < lines.length; at++) {
    const { line, text } = lines[at] as SourceLine;
    if (isCell(text)) {
      if (blank) close();
      row.push({ parts: text.trim() === '' ? [] : [text.trim()], lines: text.trim() === '' ? [] : [line] });
      blank = false;
      next = at + 1;
    } else if (isBlank(text)) {
      if (blank && !ahead(lines, at)) break;
      blank = true;
    } else {
      const cell = row.at(-1);
      const full = width > 0 && row.length >= width && blank;
      const apart = /^\s*(?:附\s*件|附\s*表|抄送|注[:：])/.test(text) || isPageMark(text);
      if (!cell || apart || (full && !wrapped(lines, at)) || (width === 0 && blank && rows.length > 0)) break;
      cell.parts.push(text.trim());
      cell.lines.push(line);
      blank = false;
      next = at + 1;
    }
  }
  close();
  return { rows, next };
}

/** Whether cells go on behind these blank lines. */
function ahead(lines: readonly SourceLine[], at: number): boolean {
  for (let next = at; next < Math.min(at + 3, lines.length); next++) {
    const text = lines[next]?.text ?? '';
    if (!isBlank(text)) return isCell(text);
  }
  return false;
}

/** A line behind a full row is the rest of its last cell when the next row follows, and that is no header. */
function wrapped(lines: readonly SourceLine[], at: number): boolean {
  let next = at + 1;
  while (next < lines.length && isBlank(lines[next]?.text ?? '')) next += 1;
  const following: string[] = [];
  for (; next < lines.length && isCell(lines[next]?.text ?? ''); next++) following.push(lines[next]?.text.trim() ?? '');
  const text = lines[at]?.text.trim() ?? '';
  return following.length > 0 && !isHeader(following.slice(0, 12)) && text.length <= 400 && !/[表单]$/.test(text);
}

/**
 * Where an export wrote empty cells as blank lines, rows fall apart: cells are then counted off by the width of the header.
 */
function countedRows(rows: Draft[][]): Draft[][] {
  const header = rows.findIndex((row) => isHeader(row.map(textOf)));
  const width = rows[header]?.length ?? 0;
  const body = rows.slice(header + 1);
  const empties = rows.some((row) => row.some((cell) => cell.lines.length === 0));
  const fitting = body.filter((row) => row.length === width || row.length === 1).length;
  if (header < 0 || empties || fitting * 2 >= body.length) return rows;
  return [...rows.slice(0, header + 1), ...recount(body, width)];
}

function recount(body: Draft[][], width: number): Draft[][] {
  const made: Draft[][] = [];
  let row: Draft[] = [];
  for (const part of body) {
    const fits = row.length + part.length <= width;
    if (!fits || row.length === width) {
      made.push(row);
      row = [];
    } else if (row.length > 0) row.push({ parts: [], lines: [] });
    row.push(...part);
  }
  if (row.length > 0) made.push(row);
  return made.map((cells) => [
    ...cells,
    ...Array.from({ length: Math.max(0, width - cells.length) }, () => ({ parts: [], lines: [] })),
  ]);
}
