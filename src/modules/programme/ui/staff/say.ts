import type { TFunction } from 'i18next';
import type { Missed } from '../problems/index.tsx';
import type { Figure, Indicator } from './data.ts';

/** '82.70', 'yes', or null when there is nothing to divide by. */
export function shownText(t: TFunction, figure: Figure, { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>) {
  if (unit === 'bool' && figure.value !== null)
    return figure.value === 1 ? t('programme.staff.yes') : t('programme.staff.no');
  return valueText(figure, decimals);
}

/** '82.70' or null when there is nothing to divide by. */
export const valueText = (figure: Figure, decimals: number): string | null =>
  figure.value === null ? null : figure.value.toFixed(decimals);

export const unitWords = (t: TFunction, unit: Indicator['unit']): string =>
  unit === '%' ? '%' : unit === 'min' ? t('programme.staff.minutes') : '';

/** Whether a value is where the target wants it; null without a target or a value. */
export function meetsTarget(indicator: Pick<Indicator, 'target' | 'direction'>, value: number | null): boolean | null {
  if (value === null || indicator.target === null) return null;
  return indicator.direction === 'up' ? value >= indicator.target.value : value <= indicator.target.value;
}

/** The whole hospital and the departments that miss the target, the furthest from it first. */
export function missedIn(t: TFunction, indicator: Indicator, period: string): Missed[] {
  const { no, direction, unit, byDepartment } = indicator;
  const named = (name: string, figure: Figure) =>
    `${name} ${[shownText(t, figure, indicator), unitWords(t, unit)].filter(Boolean).join(' ')}`;
  const departments = byDepartment
    .filter(({ value }) => meetsTarget(indicator, value) === false)
    .toSorted((a, b) => ((a.value ?? 0) - (b.value ?? 0)) * (direction === 'up' ? 1 : -1))
    .map((one) => ({ department: one.department.id, label: named(one.department.name, one) }));
  const whole =
    meetsTarget(indicator, indicator.value) === false
      ? [{ department: null, label: named(t('programme.staff.wholeHospital'), indicator) }]
      : [];
  return [...whole, ...departments].map((one) => ({ key: String(no), period, ...one }));
}

/** What the whole bar stands for: 100 % or, for minutes, a round figure above all values and the target. */
export function barEnd(indicator: Indicator): number {
  if (indicator.unit === '%') return 100;
  if (indicator.unit === 'bool') return 1;
  const values = [indicator, ...indicator.byDepartment].map((figure) => figure.value ?? 0);
  return Math.max(10, Math.ceil((Math.max(...values, indicator.target?.value ?? 0) * 1.2) / 10) * 10);
}

/** '2026 下半年', '2026年11月' */
export function periodWords(t: TFunction, period: string): string {
  const [year = '', rest] = [period.slice(0, 4), period.slice(4)];
  if (rest === 'H1') return t('programme.staff.firstHalf', { year });
  if (rest === 'H2') return t('programme.staff.secondHalf', { year });
  if (rest === '') return t('programme.staff.wholeYear', { year });
  return t('programme.staff.month', { year, month: Number(rest?.slice(1)) });
}

/** The same under a bar, where months share one year. */
export const axisWords = (t: TFunction, period: string): string =>
  /-\d\d$/.test(period) ? t('programme.staff.axisMonth', { month: Number(period.slice(5)) }) : periodWords(t, period);
