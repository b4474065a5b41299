import type { TFunction } from 'i18next';
import type { TagTone } from '#web/kit/index.ts';
import type { Missed } from '../problems/index.tsx';
import type { TableCell, TableRow, TableValue } from './data.ts';

type Shown = Pick<TableCell, 'value' | 'grades'>;

/** '95.00 %', 'yes', '5 / 3 / 1'; null without data. */
export function valueWords(t: TFunction, value: Pick<TableValue, 'unit' | 'decimals'>, cell: Shown): string | null {
  if (cell.grades) return cell.grades.join(' / ');
  if (cell.value === null) return null;
  if (value.unit === 'bool') return t(cell.value === 1 ? 'programme.set.yes' : 'programme.set.no');
  return `${cell.value.toFixed(value.decimals)}${unitWords(t, value.unit)}`;
}

// words: programme.set.unit.min programme.set.unit.days programme.set.unit.h programme.set.unit.count programme.set.unit.score
export function unitWords(t: TFunction, unit: TableValue['unit']): string {
  if (unit === '%') return ' %';
  if (unit === 'bool' || unit === 'grade') return '';
  return ` ${t(`programme.set.unit.${unit}`)}`;
}

// words: programme.set.status.computed programme.set.status.declared programme.set.status.not-applicable programme.set.status.no-data
export const statusTone: Readonly<Record<TableCell['status'], TagTone>> = {
  computed: 'jade',
  declared: 'indigo',
  'not-applicable': 'plain',
  // Most rows have none for long: said quietly, a wall of warnings says nothing.
  'no-data': 'plain',
};

/** '2026 上半年', '2026 全年' */
export function periodWords(t: TFunction, period: string): string {
  const year = period.slice(0, 4);
  if (period.endsWith('H1')) return t('programme.set.firstHalf', { year });
  return t(period.endsWith('H2') ? 'programme.set.secondHalf' : 'programme.set.wholeYear', { year });
}

/** The periods in which a value misses its target, the latest first. */
export const missedIn = (t: TFunction, value: TableValue): Missed[] =>
  value.cells
    .filter(({ met }) => met === false)
    .map((cell) => ({
      ...{ key: value.key, period: cell.period, department: null },
      label: `${periodWords(t, cell.period)} ${valueWords(t, value, cell) ?? ''}`,
    }))
    .toReversed();

/** What a filter keeps. */
export type Filter = 'all' | TableCell['status'] | 'missed' | 'waiting';

export function keeps(filter: Filter, year: string, { cells }: TableValue): boolean {
  const own = cells.filter(({ period }) => period.startsWith(year));
  if (filter === 'all') return true;
  if (filter === 'missed') return own.some(({ met }) => met === false);
  if (filter === 'waiting') return own.some(({ waiting }) => waiting);
  return own.at(-1)?.status === filter || own.some(({ status }) => status === filter && filter !== 'no-data');
}

/** Whether somebody who types `asked` means this row. */
export const means = (asked: string, { no, name, values }: TableRow): boolean =>
  [String(no), name, ...values.map((value) => value.name), ...values.map(({ key }) => key)].some((text) =>
    text.toLowerCase().includes(asked.trim().toLowerCase()),
  );
