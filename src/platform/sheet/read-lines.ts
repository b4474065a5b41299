import { decodeText, readCsv } from './csv.ts';
import { type BadCell, type SheetLimits, SheetRefused, type SheetRow } from './sheet.ts';
import { guardZip } from './zip-guard.ts';

/** The lines of a file that are not empty. What it is, is told by its first bytes, not by its name. */
export async function readLines(bytes: Buffer, limits: SheetLimits): Promise<{ lines: SheetRow[]; bad: BadCell[] }> {
  const read = await linesOf(bytes, limits);
  if (read.lines.length === 0) throw new SheetRefused('sheet_empty');
  return read;
}

async function linesOf(bytes: Buffer, limits: SheetLimits) {
  const begins = (sign: number[]) => bytes.subarray(0, sign.length).equals(Buffer.from(sign));
  // The container of .xls files, and of .xlsx files with a password.
  if (begins([0xd0, 0xcf, 0x11, 0xe0])) throw new SheetRefused('sheet_old_format');
  if (!begins([0x50, 0x4b, 0x03, 0x04])) return readCsv(decodeText(bytes), limits);
  guardZip(bytes, limits.unpacked);
  // Loaded when needed: the package is big.
  const { readXlsx } = await import('./read-xlsx.ts');
  return readXlsx(bytes, limits);
}
