import type { Report, ReportCell, ReportColumn, Tone } from './report.ts';
import type { ShownTable, TableCell, TableRow, TableValue } from './shown-table.ts';
import { indicatorWords, type ReportLang } from './words.ts';

/** Annex 3: a row for each value of the set in the order of its numbers, a column for each half-year and year. */
export function indicatorReport(table: ShownTable, hospital: string, lang: ReportLang): Report {
  const words = indicatorWords[lang];
  const values = table.rows.flatMap((row) => row.values.map((value) => ({ row, value })));
  const columns: ReportColumn[] = [
    ...words.columns.map(([title, width]) => ({ title, width })),
    ...table.periods.map((period) => ({ title: words.part(period), group: words.year(period), width: 8 })),
  ];
  const rows = values.map(({ row, value }) => [
    { text: `${row.no}${row.mark ? '▲' : ''}` },
    { text: words.dimension[row.dimension] },
    { text: nameOf(row, value, words.between) },
    { text: words.unit[value.unit] },
    ...value.cells.map((cell) => figureCell(row, value, cell, lang)),
  ]);
  const last = table.periods.findLast((period) => reached(table, period).some(({ value }) => value > 0));
  return {
    hospital,
    title: words.title,
    lines: [words.made(table.computedAt.slice(0, 16).replace('T', ' ')), words.legend],
    parts: [
      { kind: 'table', title: words.table, columns, rows, none: '' },
      ...(last ? [{ kind: 'chart' as const, title: words.chart(last), bars: named(reached(table, last), lang) }] : []),
      { kind: 'table', title: words.basis, ...basisOf(values, lang), none: words.noBasis },
    ],
  };
}

const nameOf = (row: TableRow, value: TableValue, between: string): string =>
  value.name === row.name ? row.name : `${row.name}${between}${value.name}`;

export function figureCell(row: TableRow, value: TableValue, cell: TableCell, lang: ReportLang): ReportCell {
  const words = indicatorWords[lang];
  if (!row.applicable || cell.status === 'not-applicable') return { text: words.notApplicable, tone: 'quiet' };
  const star = cell.status === 'declared' ? '*' : '';
  const tone: Tone | undefined = star ? 'declared' : undefined;
  const toned = tone && { tone };
  if (cell.grades) return { text: cell.grades.join(' / ') + star, ...toned };
  if (cell.status === 'no-data' || cell.value === null)
    return { text: cell.waiting ? words.waiting : '—', tone: 'quiet' };
  if (value.unit === 'bool') return { text: (cell.value ? words.yes : words.no) + star, ...toned };
  const { decimals } = value;
  return { text: cell.value.toFixed(decimals) + star, number: cell.value, decimals, ...toned };
}

/** How many values of a period reach their target, and how many do not. */
export function reached(table: ShownTable, period: string): { what: 'met' | 'missed'; value: number }[] {
  const at = table.periods.indexOf(period);
  const cells = table.rows.flatMap(({ values }) => values.flatMap(({ cells: all }) => all[at] ?? []));
  return [
    { what: 'met', value: cells.filter(({ met }) => met === true).length },
    { what: 'missed', value: cells.filter(({ met }) => met === false).length },
  ];
}

const named = (bars: ReturnType<typeof reached>, lang: ReportLang) =>
  bars.map(({ what, value }) => ({ name: indicatorWords[lang][what], value, tone: what }));

/** What every figure is made of: its parts, or who said it and who approved it. */
function basisOf(values: readonly { row: TableRow; value: TableValue }[], lang: ReportLang) {
  const words = indicatorWords[lang];
  const rows = values.flatMap(({ row, value }) =>
    value.cells
      .filter(({ status }) => row.applicable && (status === 'computed' || status === 'declared'))
      .map((cell): ReportCell[] => [
        { text: value.key },
        { text: nameOf(row, value, words.between) },
        { text: words.period(cell.period) },
        figureCell(row, value, cell, lang),
        cell.numerator === null ? { text: '' } : whole(cell.numerator),
        cell.denominator === null ? { text: '' } : whole(cell.denominator),
        cell.target === null ? { text: '' } : decimal(cell.target, value.decimals),
        cell.met === null
          ? { text: '' }
          : { text: words[cell.met ? 'met' : 'missed'], tone: cell.met ? 'met' : 'missed' },
        {
          text: cell.declared ? words.said(cell.declared.by, cell.declared.approvedBy) : words.counted(cell.definition),
        },
      ]),
  );
  return { columns: words.basisColumns.map(([title, width]) => ({ title, width })), rows };
}

const whole = (number: number): ReportCell => decimal(number, 0);
const decimal = (number: number, decimals: number): ReportCell => ({
  text: number.toFixed(decimals),
  number,
  decimals,
});
