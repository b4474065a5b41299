import { trailingAttributes } from './attributes.ts';
import type { DateContext } from './date-spans.ts';
import { Dittos } from './dittos.ts';
import type { Ledger } from './ledger.ts';
import type { Cell, ParsedMeasure, ParsedSection, ParsedTask } from './parsed.ts';
import { squeezed } from './plain-text.ts';
import { responsibility, type Said, saidIn } from './responsibility.ts';
import { aligned } from './row-align.ts';
import { type SourceCell, type SourceRow, textOf } from './source.ts';
import { type Columns, columnsOf } from './table-columns.ts';
import { cellAt, type TablePart } from './table-parts.ts';
import { addScoring } from './table-scoring.ts';
import { rowSection } from './table-sections.ts';

/** What the rows above leave open; a table that goes on behind a page break goes on with it. */
export interface OpenRows {
  task: ParsedTask | null;
  category: Cell | null;
  above: Dittos;
  /** The heading row under which the rows stand. */
  head: ParsedSection | null;
}

/** Nothing is open: a new header begins. */
export const noRows = (): OpenRows => ({ task: null, category: null, above: new Dittos(), head: null });

const KINDS = ['lead', 'leadUnit', 'responsible', 'supporting', 'deadline'] as const;

/**
 * The tasks of a table. A row with a number (or, without numbers, with a content) begins a task; any other row is one more
 * measure of the task above it. What is empty stays empty: only a category goes on downwards, and what the file says is merged.
 */
export function tableTasks(
  part: TablePart,
  open: OpenRows,
  context: DateContext,
  ledger: Ledger,
  heads: Map<ParsedTask, ParsedSection> = new Map(),
): ParsedTask[] {
  const columns = columnsOf(part);
  const numbered = part.body.some((row) => columns.no !== null && isNumber(aligned(row, part.roles).row, columns.no));
  const known = new Set<string>(KINDS.filter((kind) => columns[kind] !== null));
  const tasks: ParsedTask[] = [];
  const none: Cell = { text: '', cell: columns.category === null ? 'missing' : 'empty', line: null, sure: 'sure' };
  for (const short of part.body) {
    const { row: written, moved } = aligned(short, part.roles);
    const row = open.above.read(written, ledger);
    const lines = row.cells.flatMap((cell) => (cell.state === 'written' ? cell.lines : []));
    if (lines.length === 0) continue;
    if (rowOfTotals(row)) {
      ledger.ignored('total', ...lines);
      continue;
    }
    if (isTitle(row, part, columns)) {
      open.category = { text: rowText(row), cell: 'written', line: lines[0] ?? null, sure: 'likely' };
      open.head = rowSection(rowText(row), lines[0] ?? row.line);
      ledger.heading(...lines);
      continue;
    }
    const extra = row.cells.slice(part.titles.length).filter((cell) => cell.state === 'written');
    if (extra.length > 0) ledger.doubt('row_too_long', lines[0] ?? null, rowText(row));
    if (moved) ledger.doubt('row_too_short', lines[0] ?? null, rowText(row));
    takeCategory(row, columns, open);
    const content = at(row, columns.content);
    if (beginsTask(row, columns, numbered, open.task)) {
      open.task = newTask(row, columns, content, open.category ?? none);
      tasks.push(open.task);
      if (open.head) heads.set(open.task, open.head);
      if (numbered && open.task.no === null) ledger.doubt('row_without_number', lines[0] ?? null, textOf(content));
    }
    if (!open.task) continue;
    const measure = measureOf(row, part, columns, known, context, ledger);
    if (measure) open.task.measures.push(measure);
    addScoring(open.task, at(row, columns.scoring), at(row, columns.marks), ledger);
    for (const column of [columns.content, columns.measure, columns.scoring, ...columns.notes]) {
      if (column !== null) demandCell(cellAt(row, column), ledger);
    }
    // What stands beyond the last title has no place, and shows as unaccounted.
    ledger.used(
      ...row.cells.slice(0, part.titles.length).flatMap((cell) => (cell.state === 'written' ? cell.lines : [])),
    );
  }
  return tasks;
}

/** Each line of a cell with its own number, where the reader kept them apart. */
function demandCell(cell: SourceCell, ledger: Ledger): void {
  if (cell.state !== 'written') return;
  const parts = cell.text.split('\n');
  if (parts.length === cell.lines.length)
    parts.forEach((part, index) => {
      ledger.demand(part, cell.lines[index] ?? 0);
    });
  else ledger.demand(cell.text, cell.lines[0] ?? 0);
}

function at(row: SourceRow, column: number | null): SourceCell {
  return column === null ? cellAt(row, -1) : cellAt(row, column);
}

function isNumber(row: SourceRow, column: number): boolean {
  const cell = cellAt(row, column);
  return cell.state === 'written' && /^[(（]?[\d一二三四五六七八九十]+[.、)）]?$/.test(squeezed(cell.text));
}

function rowOfTotals(row: SourceRow): boolean {
  const first = row.cells.find((cell) => cell.state === 'written');
  return (
    first !== undefined &&
    /^(?:合计|总计|小计|总分|共计)/.test(squeezed(first.text)) &&
    squeezed(first.text).length <= 12
  );
}

/** One cell over the whole width, or alone in its row at the left of one: the class of what follows. */
function isTitle(row: SourceRow, part: TablePart, columns: Columns): boolean {
  const written = row.cells.filter((cell) => cell.state === 'written');
  const only = written[0];
  if (written.length !== 1 || !only || part.titles.length < 3 || textOf(only).length > 60) return false;
  const place = row.cells.indexOf(only);
  if (only.span * 2 > part.titles.length || row.cells.length === 1) return true;
  const absent = row.cells.filter((cell) => cell.state === 'absent').length;
  if (absent === part.titles.length - 1) return true;
  return place === 0 && place !== columns.content && (place !== columns.no || !isNumber(row, place)) && !part.merges;
}

function takeCategory(row: SourceRow, columns: Columns, open: OpenRows): void {
  const cell = at(row, columns.category);
  if (cell.state === 'written')
    open.category = { text: textOf(cell), cell: 'written', line: cell.lines[0] ?? null, sure: 'sure' };
  else if (open.category !== null) {
    // In a text file a class that goes on looks like an empty cell.
    const sure = cell.state === 'inherited' ? 'sure' : 'likely';
    open.category = { ...open.category, cell: 'inherited', sure };
  }
}

function beginsTask(row: SourceRow, columns: Columns, numbered: boolean, task: ParsedTask | null): boolean {
  const content = at(row, columns.content);
  if (columns.no !== null && isNumber(row, columns.no)) return true;
  if (task === null) return true;
  if (content.state !== 'written') return false;
  // Numbered rows, this one without: a second measure where the content is the measure, a task where it stands beside it.
  return !numbered || (columns.measure !== null && columns.measure !== columns.content);
}

function newTask(row: SourceRow, columns: Columns, content: SourceCell, category: Cell): ParsedTask {
  const number = at(row, columns.no);
  const text = textOf(content);
  const bonus = /加分/.test(category.text) || /^加分项/.test(text);
  return {
    text: trailingAttributes(text)?.rest ?? text,
    cell: content.state === 'absent' ? 'missing' : content.state,
    line: content.lines[0] ?? row.line,
    sure: columns.no === null || number.state === 'written' ? 'sure' : 'likely',
    no: number.text.trim() === '' ? null : squeezed(number.text).replace(/^\(?([^()]+?)\)?[.、]?$/, '$1'),
    category: { ...category },
    section: null,
    bonus,
    measures: [],
    scoring: null,
  };
}

/** Null for a row that adds nothing but to the task's own cells. */
function measureOf(
  row: SourceRow,
  part: TablePart,
  columns: Columns,
  known: ReadonlySet<string>,
  context: DateContext,
  ledger: Ledger,
): ParsedMeasure | null {
  const own = columns.measure !== null && columns.measure !== columns.content;
  const cell = at(row, own ? columns.measure : columns.content);
  const inline = trailingAttributes(textOf(cell));
  const said: Said[] = KINDS.flatMap((kind) => {
    const it = at(row, columns[kind]);
    if (it.state !== 'written' && it.state !== 'inherited') return [];
    return saidIn(it.text, kind, { line: it.lines[0] ?? null, cell: it.state, sure: 'sure' });
  });
  for (const it of inline?.attributes ?? []) {
    if (!said.some(({ kind }) => kind === it.kind))
      said.push({ ...it, line: cell.lines[0] ?? null, cell: 'written', sure: 'sure' });
  }
  const notes = columns.notes.flatMap((column) => {
    const it = cellAt(row, column);
    return it.state === 'written'
      ? [{ column: part.titles[column] ?? '', text: textOf(it), line: it.lines[0] ?? row.line }]
      : [];
  });
  const written =
    cell.state === 'written' || (own && cell.state === 'inherited' && said.some((it) => it.cell === 'written'));
  if (!written && !said.some((it) => it.cell === 'written' && it.text.trim() !== '') && notes.length === 0) return null;
  return {
    text: inline?.rest ?? textOf(cell),
    cell: cell.state === 'absent' ? 'missing' : cell.state,
    line: cell.lines[0] ?? row.line,
    sure: 'sure',
    ...responsibility(said, known, context, ledger),
    notes,
  };
}

function rowText(row: SourceRow): string {
  return row.cells
    .filter((cell) => cell.state === 'written')
    .map(textOf)
    .join(' ');
}
