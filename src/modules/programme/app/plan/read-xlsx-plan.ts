import { type Cell, Workbook } from '@cj-tech-master/excelts';
import { domainError } from '#kernel/errors.ts';
import { isHeader } from '../../domain/plan/header-words.ts';
import { cellOf, type SourceCell, type SourceDocument, type SourceRow } from '../../domain/plan/source.ts';
import { planLimits } from './plan-limits.ts';

const MOST_COLUMNS = 60;

/** The visible sheets of a workbook, one line for each row, with the numbers that the first sheet shows. */
export async function readXlsxPlan(bytes: Uint8Array): Promise<SourceDocument> {
  const book = new Workbook();
  try {
    await book.xlsx.load(Buffer.from(bytes), {
      ignoreNodes: ['dataValidations', 'conditionalFormatting', 'hyperlinks', 'pictures', 'drawing', 'extLst'],
    });
  } catch {
    throw domainError('programme.plan_broken', { part: 'xlsx', line: 1 });
  }
  const document: SourceDocument = { lines: [], blocks: [] };
  for (const sheet of book.worksheets.filter((it) => it.state === 'visible')) {
    const before = document.lines.length;
    const rows: SourceRow[] = [];
    sheet.eachRow((row, number) => {
      const line = before + number;
      if (line > planLimits.lines) throw domainError('programme.plan_too_long', { line, limit: planLimits.lines });
      const cells: SourceCell[] = [];
      for (let column = 1; column <= Math.min(row.cellCount, MOST_COLUMNS); column++) {
        const cell = row.getCell(column);
        cells.push(cellIn(cell, line, rows.at(-1)?.cells[column - 1]));
        const wide = cell.isMerged && cell.master.row === cell.row ? cells[Number(cell.master.col) - 1] : undefined;
        if (wide && cells.at(-1)?.state === 'absent') wide.span += 1;
      }
      while (document.lines.length < line - 1) document.lines.push({ line: document.lines.length + 1, text: '' });
      const own = cells.filter((cell) => cell.state === 'written').map((cell) => cell.text.replaceAll('\n', ' '));
      document.lines.push({ line, text: own.join('\t') });
      if (own.length > 0) rows.push({ line, cells });
    });
    addRows(document, rows);
  }
  return document;
}

/** A sheet without a header is a text that somebody wrote into cells. */
function addRows(document: SourceDocument, rows: SourceRow[]): void {
  if (rows.length === 0) return;
  if (rows.some((row) => isHeader(row.cells.map(({ text }) => text)))) {
    const width = Math.max(...rows.map((row) => row.cells.findLastIndex((cell) => cell.state !== 'empty') + 1));
    const even = rows.map((row) => ({
      ...row,
      cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? cellOf('', [])),
    }));
    document.blocks.push({ kind: 'table', line: rows[0]?.line ?? 0, rows: even, merges: true });
    return;
  }
  for (const { line, cells } of rows) {
    const text = cells.flatMap((cell) => (cell.state === 'written' ? [cell.text] : [])).join(' ');
    document.blocks.push({ kind: 'paragraph', line, text, heading: null });
  }
}

function cellIn(cell: Cell, line: number, above: SourceCell | undefined): SourceCell {
  const master = cell.isMerged ? cell.master : cell;
  if (master.row === cell.row && master.col !== cell.col) return { text: '', lines: [], state: 'absent', span: 1 };
  if (master.row !== cell.row) {
    if (master.col !== cell.col) return { text: '', lines: [], state: 'absent', span: 1 };
    return { text: above?.text ?? '', lines: above?.lines ?? [], state: above?.text ? 'inherited' : 'empty', span: 1 };
  }
  const text = shown(cell).trim();
  if (text.length > planLimits.signs) throw domainError('programme.plan_too_long', { line, limit: planLimits.signs });
  return cellOf(text, text === '' ? [] : [line], 1);
}

function shown(cell: Cell): string {
  const value = cell.value;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '';
    const [year = '', month = '', day = ''] = value.toISOString().slice(0, 10).split('-');
    return `${year}年${Number(month)}月${Number(day)}日`;
  }
  if (typeof value === 'number' && /%/.test(String(cell.numFmt ?? '')))
    return `${Number((value * 100).toPrecision(12))}%`;
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return cell.text ?? '';
}
