import type { Definition } from './definitions.ts';
import { addParts, type Figure, figureOf, type Parts } from './figure.ts';
import { lastPeriods, type Month, monthsOf, type Period } from './period.ts';

/** What the visits of one department in one month add up to. */
export interface MonthSum {
  department: string;
  month: Month;
  visits: number;
  booked: number;
  waited: number;
  slots?: SlotSum;
}

/** Places of clinics; only of days whose tier places were released. */
export interface SlotSum {
  places: number;
  online: number;
  tier: number;
}

export const TREND_PERIODS = 6;

export interface IndicatorTable {
  figure: Figure;
  byDepartment: { department: string; figure: Figure }[];
  trend: { period: Period; figure: Figure }[];
  months: { period: Month; figure: Figure }[];
}

/** First month that `tableOf` looks at for `period`. */
export function firstMonth(period: Period): Month {
  return monthsOf(lastPeriods(period, TREND_PERIODS)[0] as Period)[0] as Month;
}

/**
 * Every figure of one indicator, each recomputed from its own sums. `department` null is the whole hospital;
 * `byDepartment` always lists all departments that had a visit in the period.
 */
export function tableOf(
  definition: Definition,
  sums: readonly MonthSum[],
  period: Period,
  department: string | null,
  parts: (no: number, sum: MonthSum) => Parts = partsOf,
): IndicatorTable {
  const figure = (of: readonly MonthSum[]) =>
    figureOf(addParts(of.map((sum) => parts(definition.no, sum))), definition.unit);
  const within = (months: readonly Month[], of: readonly MonthSum[]) => of.filter((sum) => months.includes(sum.month));
  const shown = department === null ? sums : sums.filter((sum) => sum.department === department);
  const months = monthsOf(period);
  const current = within(months, sums);
  return {
    figure: figure(within(months, shown)),
    byDepartment: [...new Set(current.map((sum) => sum.department))]
      .sort()
      .map((id) => ({ department: id, figure: figure(current.filter((sum) => sum.department === id)) })),
    trend: lastPeriods(period, TREND_PERIODS).map((p) => ({ period: p, figure: figure(within(monthsOf(p), shown)) })),
    months: months.map((month) => ({ period: month, figure: figure(within([month], shown)) })),
  };
}

/** Indicator 2 over another denominator, shown beside it: of the places that are open online. */
export const overOnline = (_: number, { slots }: MonthSum): Parts => ({
  numerator: slots?.tier ?? 0,
  denominator: slots?.online ?? 0,
});

function partsOf(no: number, sum: MonthSum): Parts {
  if (no === 2) return { numerator: sum.slots?.tier ?? 0, denominator: sum.slots?.places ?? 0 };
  return no === 6
    ? { numerator: sum.waited, denominator: sum.booked }
    : { numerator: sum.booked, denominator: sum.visits };
}
