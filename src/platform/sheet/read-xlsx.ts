import { type CellValue, Workbook } from '@cj-tech-master/excelts';
import { type BadCell, type SheetLimits, SheetRefused, type SheetRow } from './sheet.ts';

/** Nodes of a sheet that say nothing about its values. */
const IGNORED = ['dataValidations', 'conditionalFormatting', 'hyperlinks', 'pictures', 'drawing', 'extLst'];
/** From here on a number is not exact any more: Excel keeps 15 digits and writes zeros for the others. */
const EXACT = 1e15;

/** The lines of the first sheet, as its reader sees them (after `guardZip`): of a formula the value it had when the file was saved. */
export async function readXlsx(bytes: Buffer, limits: SheetLimits): Promise<{ lines: SheetRow[]; bad: BadCell[] }> {
  const book = new Workbook();
  try {
    // All of it, whatever the limit of rows: what a reader skips without a word would be half an import.
    await book.xlsx.load(bytes, { ignoreNodes: IGNORED });
  } catch {
    throw new SheetRefused('sheet_broken');
  }
  const sheet = book.worksheets.find((it) => it.state === 'visible') ?? book.worksheets[0];
  if (!sheet) throw new SheetRefused('sheet_broken');
  const lines: SheetRow[] = [];
  const bad: BadCell[] = [];
  sheet.eachRow((line, row) => {
    const cells: string[] = [];
    line.eachCell((cell, number) => {
      const column = number - 1;
      const shown = textOf(cell.value);
      if (column >= limits.columns) {
        if (shown !== '') throw new SheetRefused('sheet_too_many_columns', limits.columns);
        return;
      }
      const reason = typeof shown === 'string' ? (shown.length > limits.cell ? 'too_long' : null) : shown.bad;
      if (reason !== null) bad.push({ row, column, reason });
      cells[column] = typeof shown === 'string' && reason === null ? shown : '';
    });
    const whole = Array.from(cells, (cell) => cell ?? '');
    const empty = whole.every((cell) => cell === '') && !bad.some((it) => it.row === row);
    if (!empty) lines.push({ row, cells: whole });
    if (lines.length > limits.rows + 1) throw new SheetRefused('sheet_too_many_rows', limits.rows);
  });
  return { lines, bad };
}

function textOf(value: CellValue): string | { bad: BadCell['reason'] } {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return Math.abs(value) >= EXACT ? { bad: 'lost_digits' } : plainNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText
      .map((part) => part.text)
      .join('')
      .trim();
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value as { result?: CellValue };
    return result === undefined || result === null ? { bad: 'no_value' } : textOf(result);
  }
  if ('error' in value) return { bad: 'error' };
  if ('text' in value) return textOf(value.text as CellValue);
  if ('checkbox' in value) return value.checkbox ? 'TRUE' : 'FALSE';
  return { bad: 'error' };
}

/** Without an exponent, and without the dust of binary fractions. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
}

/** A date cell counts days since 1900 and hours as fractions; without a day it is a time. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const rounded = Math.round(value.getTime() / 60_000) * 60_000;
  const [date = '', time = ''] = new Date(rounded).toISOString().split('T');
  if (date < '1900-01-01') return time.slice(0, 5);
  return time.startsWith('00:00') ? date : `${date} ${time.slice(0, 5)}`;
}
