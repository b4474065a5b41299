/** What a spreadsheet file may be at most. `unpacked` counts the bytes inside an .xlsx, which is a zip file. */
export interface SheetLimits {
  bytes: number;
  rows: number;
  columns: number;
  /** Signs in one cell; a cell of Excel holds 32,767. */
  cell: number;
  unpacked: number;
  milliseconds: number;
  heapMegabytes: number;
}

export const sheetLimits: SheetLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 60,
  cell: 2_000,
  unpacked: 120 * 1024 * 1024,
  milliseconds: 60_000,
  heapMegabytes: 768,
};

/** One line of the sheet: `row` is the number that the spreadsheet program shows beside it. Cells are trimmed text. */
export interface SheetRow {
  row: number;
  cells: string[];
}

/**
 * A cell that shows no value one could take. error: #N/A and its like; lost_digits: a number too long for a number
 * cell, whose end Excel has thrown away; no_value: a formula that was never worked out; too_long.
 */
export interface BadCell {
  row: number;
  column: number;
  reason: 'error' | 'lost_digits' | 'no_value' | 'too_long';
}

export interface SheetTable {
  /** The first line that is not empty. */
  header: SheetRow;
  /** The other lines that are not empty. */
  rows: SheetRow[];
  bad: BadCell[];
}

/** A workbook to write: one sheet of data, and beside it a page of explanations. All data are text, never formulas. */
export interface SheetSpec {
  name: string;
  columns: SheetColumn[];
  rows: readonly (readonly string[])[];
  /** Cells to be shown in red, by row of `rows` and column, both from 0. */
  marks?: readonly { row: number; column: number }[];
  explanation?: { name: string; lines: readonly (readonly string[])[] };
}

export interface SheetColumn {
  title: string;
  note?: string;
  required?: boolean;
  /** The values of a dropdown. */
  choices?: readonly string[];
}

export type SheetFormat = 'xlsx' | 'csv';

/** Why a file is not read. The codes are in the platform's table of errors, with `platform.` before them. */
export type SheetRefusal =
  | 'sheet_too_large'
  | 'sheet_unknown_format'
  | 'sheet_old_format'
  | 'sheet_broken'
  | 'sheet_unpacks_too_large'
  | 'sheet_encoding'
  | 'sheet_empty'
  | 'sheet_too_many_rows'
  | 'sheet_too_many_columns'
  | 'sheet_took_too_long';

export class SheetRefused extends Error {
  readonly reason: SheetRefusal;
  readonly limit: number | undefined;
  constructor(reason: SheetRefusal, limit?: number) {
    super(reason);
    this.reason = reason;
    this.limit = limit;
  }
}
