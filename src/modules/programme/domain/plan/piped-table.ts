import { isHeader } from './header-words.ts';
import { cellOf, type SourceCell, type SourceLine, type SourceRow, type SourceTable } from './source.ts';

const BORDER = /^[\s|+:=\-─━═│┃║┼├┤┌┐└┘┬┴╋┣┫┏┓┗┛┳┻╔╗╚╝╦╩╠╣╬]{3,400}$/;

/** Rows drawn with upright strokes: | 1 | … |, also in a frame, where one row may go over several lines. */
export function pipedTable(lines: readonly SourceLine[], from: number): { table: SourceTable; next: number } | null {
  if (!isPart(lines[from]?.text ?? '')) return null;
  let at = from;
  while (at < lines.length && (isPart(lines[at]?.text ?? '') || goesOn(lines, at))) at += 1;
  const part = lines.slice(from, at).filter(({ text }) => text.trim() !== '');
  const rows = framed(part) ? framedRows(part) : plainRows(part);
  const headed = rows.slice(0, 4).some((row) => isHeader(row.cells.map((cell) => cell.text)));
  if (rows.length < 2 || (!headed && rows.some((row) => row.cells.length < 3))) return null;
  return { table: { kind: 'table', line: lines[from]?.line ?? 0, rows, merges: false }, next: at };
}

const strokes = (text: string) => text.replace(/[│┃║｜]/g, '|').trim();
const isBorder = (text: string) => BORDER.test(text) && /[+─━═|-]/.test(text) && !/^\s*[-=]{3,}\s*$/.test(text);
const isRow = (text: string) => (strokes(text).match(/\|/g) ?? []).length >= 2 && !isBorder(text);
const isPart = (text: string) => isRow(text) || isBorder(text);

/** A blank line between two rows is no end. */
function goesOn(lines: readonly SourceLine[], at: number): boolean {
  return lines[at]?.text.trim() === '' && isPart(lines[at + 1]?.text ?? '');
}

/** Whether a border stands between the rows, not only below the header. */
function framed(part: readonly SourceLine[]): boolean {
  return part.filter(({ text }) => isBorder(text)).length >= 3;
}

function cellsIn(text: string): string[] {
  return strokes(text)
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function plainRows(part: readonly SourceLine[]): SourceRow[] {
  const rows: SourceRow[] = [];
  const borders: number[] = [];
  for (const { line, text } of part) {
    if (isBorder(text)) borders.push(line);
    else rows.push({ line, cells: cellsIn(text).map((cell) => cellOf(cell, cell === '' ? [] : [line])) });
  }
  return withBorders(rows, borders);
}

function framedRows(part: readonly SourceLine[]): SourceRow[] {
  const rows: SourceRow[] = [];
  const borders: number[] = [];
  let open: { texts: string[]; lines: number[] }[] = [];
  const close = () => {
    if (open.some(({ lines }) => lines.length > 0)) {
      const cells = open.map(({ texts, lines }) => cellOf(texts.join('\n'), lines));
      rows.push({ line: cells.find(({ lines }) => lines.length > 0)?.lines[0] ?? 0, cells });
    }
    open = [];
  };
  for (const { line, text } of part) {
    if (isBorder(text)) {
      close();
      borders.push(line);
      continue;
    }
    cellsIn(text).forEach((cell, column) => {
      open[column] ??= { texts: [], lines: [] };
      if (cell === '') return;
      open[column].texts.push(cell);
      open[column].lines.push(line);
    });
  }
  close();
  return withBorders(rows, borders);
}

/** The lines of the frame belong to the table: they are accounted for with the row below or above them. */
function withBorders(rows: SourceRow[], borders: readonly number[]): SourceRow[] {
  for (const border of borders) {
    const row = rows.find(({ line }) => line > border) ?? rows.at(-1);
    const at = row?.cells.findIndex(({ state }) => state === 'written') ?? -1;
    const cell = row?.cells[at];
    if (row && cell) row.cells[at] = { ...cell, lines: [...cell.lines, border] } satisfies SourceCell;
  }
  return rows;
}
