/** A report as data: what stands in it, before it is a workbook, a document or a printed page. */
export type Tone = 'declared' | 'met' | 'missed' | 'quiet';

export interface ReportCell {
  text: string;
  /** A figure; a workbook keeps it as a number. */
  number?: number;
  decimals?: number;
  tone?: Tone;
}

export interface ReportColumn {
  title: string;
  /** Columns side by side of one group stand under one word. */
  group?: string;
  /** Its share of the width of the page. */
  width: number;
}

export interface ReportTable {
  kind: 'table';
  title: string;
  columns: ReportColumn[];
  rows: ReportCell[][];
  /** Said where there are no rows. */
  none: string;
  /** Said above the rows where some are left out. */
  cut?: string;
}

export interface ReportChart {
  kind: 'chart';
  title: string;
  bars: { name: string; value: number; tone: Tone }[];
}

export interface ReportPicture {
  caption: string;
  bytes: Uint8Array;
}

export interface ReportPictures {
  kind: 'pictures';
  title: string;
  pictures: readonly ReportPicture[];
  /** Said beneath where some are left out. */
  more: string | null;
}

export interface Report {
  /** Whose report it is: stands on every page. */
  hospital: string;
  title: string;
  lines: string[];
  parts: (ReportTable | ReportChart | ReportPictures)[];
}

/** What one table holds: some hundred pages. What is beyond is said to be left out, never left out in silence. */
export const MOST_ROWS = 5_000;

export const reportFormats = ['xlsx', 'docx', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const say = (text: string | null, tone?: Tone): ReportCell => ({ text: text ?? '', ...(tone && { tone }) });
export const count = (number: number): ReportCell => ({ text: String(number), number, decimals: 0 });

/** A table without the columns' groups: words and figures only. */
export function plainTable(
  title: string,
  columns: readonly (readonly [string, number])[],
  rows: ReportCell[][],
  none: string,
): ReportTable {
  return { kind: 'table', title, columns: columns.map(([name, width]) => ({ title: name, width })), rows, none };
}

/** The first MOST_ROWS of what was read, with the word on the cut: what reads says so by one row more. */
export function firstRows(table: ReportTable, more: string): ReportTable {
  return table.rows.length > MOST_ROWS ? { ...table, rows: table.rows.slice(0, MOST_ROWS), cut: more } : table;
}

/** Groups of columns that stand side by side, with how many each spans; a column without one stands alone. */
export function headOf(columns: readonly ReportColumn[]): { group: string | null; title: string; span: number }[] {
  const head: { group: string | null; title: string; span: number }[] = [];
  for (const { group, title } of columns) {
    const last = head.at(-1);
    if (group !== undefined && last && last.group === group) last.span += 1;
    else head.push({ group: group ?? null, title, span: 1 });
  }
  return head;
}
