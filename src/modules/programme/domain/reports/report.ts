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
}

export interface ReportChart {
  kind: 'chart';
  title: string;
  bars: { name: string; value: number; tone: Tone }[];
}

export interface Report {
  title: string;
  lines: string[];
  parts: (ReportTable | ReportChart)[];
}

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
