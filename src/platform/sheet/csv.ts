import papa from 'papaparse';
import { type BadCell, type SheetLimits, SheetRefused, type SheetRow } from './sheet.ts';

const FORMULA = /^[=+\-@\t\r]/;
const GUARDED = /^'(?=[=+\-@\t\r])/;

/**
 * Bytes as text: UTF-8 with or without a mark, else GB18030, which Chinese Excel writes. Both are decoded strictly, so
 * that no sign is silently replaced by another.
 */
export function decodeText(bytes: Buffer): string {
  if (bytes.includes(0)) throw new SheetRefused('sheet_unknown_format');
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not this one
    }
  }
  throw new SheetRefused('sheet_encoding');
}

/** The lines of a CSV text, quoted as RFC 4180 says; commas, semicolons or tabs, whichever the first line has most of. */
export function readCsv(text: string, limits: SheetLimits): { lines: SheetRow[]; bad: BadCell[] } {
  const lines: SheetRow[] = [];
  const bad: BadCell[] = [];
  let row = 0;
  papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    header: false,
    step: ({ data, errors }) => {
      if (errors.some((it) => it.type === 'Quotes')) throw new SheetRefused('sheet_broken');
      row += 1;
      if (data.length > limits.columns && data.slice(limits.columns).some((cell) => cell.trim() !== ''))
        throw new SheetRefused('sheet_too_many_columns', limits.columns);
      const cells = data.slice(0, limits.columns).map((cell) => cell.trim().replace(GUARDED, ''));
      cells.forEach((cell, column) => {
        if (cell.length > limits.cell) bad.push({ row, column, reason: 'too_long' });
        else if (lostDigits(cell)) bad.push({ row, column, reason: 'lost_digits' });
      });
      if (!cells.some((cell) => cell !== '')) return;
      lines.push({ row, cells: cells.map((cell) => (cell.length > limits.cell ? '' : cell)) });
      if (lines.length > limits.rows + 1) throw new SheetRefused('sheet_too_many_rows', limits.rows);
    },
  });
  return { lines, bad };
}

/**
 * Lines as CSV in UTF-8 with a mark, so that Excel knows the encoding. What a spreadsheet program would take for a
 * formula gets an apostrophe before it, which `readCsv` takes away again.
 */
export function writeCsv(lines: readonly (readonly string[])[]): Buffer {
  const guarded = lines.map((cells) => cells.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell)));
  return Buffer.from(`\uFEFF${papa.unparse(guarded, { newline: '\r\n' })}\r\n`, 'utf8');
}

function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text.trimStart())?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counts = [',', '\t', ';'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.reduce((best, it) => (it.count > best.count ? it : best)).sign;
}

/** What Excel makes of a long number in a CSV it has opened and saved: 3.30106E+17. */
function lostDigits(cell: string): boolean {
  return /^\d\.\d+E\+\d{2}$/i.test(cell);
}
