import type { Definition } from './definitions.ts';
import { addParts, type Figure, figureOf, type Parts } from './figure.ts';
import { lastPeriods, type Month, monthsOf, type Period } from './period.ts';

/** What the visits and the clinics of one department in one month add up to; what a row does not name is 0. */
export interface MonthSum {
  department: string;
  month: Month;
  visits?: number;
  booked?: number;
  waited?: number;
  /** The minutes since the check-in itself. */
  waitedRaw?: number;
  clinics?: ClinicSum;
  slots?: SlotSum;
}

/** Places of clinics; only of days whose tier places were released. */
export interface SlotSum {
  places: number;
  online: number;
  tier: number;
}

/** Clinics in which somebody was seen, and the places of experts. */
export interface ClinicSum {
  held: number;
  newKinds: number;
  elastic: number;
  expertPlaces: number;
  /** What is listed beside the figure, by its key. */
  counts: Readonly<Record<string, number>>;
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
  parts: (no: number, sums: readonly MonthSum[]) => Parts = partsOf,
): IndicatorTable {
  const figure = (of: readonly MonthSum[]) => figureOf(parts(definition.no, of), definition.unit);
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

/** One figure of the whole hospital. */
export function figureIn(definition: Definition, sums: readonly MonthSum[], period: Period): Figure {
  const months = monthsOf(period);
  const own = sums.filter((sum) => months.includes(sum.month));
  return figureOf(partsOf(definition.no, own), definition.unit);
}

/** How often each of these was counted in the sums. */
export function countsOf(keys: readonly string[], sums: readonly MonthSum[]): Map<string, number> {
  return new Map(keys.map((key) => [key, total(sums, ({ clinics }) => clinics?.counts[key])]));
}

function partsOf(no: number, sums: readonly MonthSum[]): Parts {
  return no === 4 ? classParts(sums) : addParts(sums.map((sum) => ownParts(no, sum)));
}

/** Yes takes one booking of each class, so the rarer one counts: the smaller of two sums, not a sum of smaller ones. */
function classParts(sums: readonly MonthSum[]): Parts {
  const counts = countsOf(['first', 'return'], sums);
  const numerator = Math.min(...counts.values());
  return { numerator, denominator: total(sums, ({ clinics }) => clinics?.expertPlaces) };
}

/** What is shown beside: indicator 2 of the places that are open online, 6 from the check-in itself. */
export const besideParts = (no: number, sums: readonly MonthSum[]): Parts =>
  no === 6
    ? { numerator: total(sums, ({ waitedRaw }) => waitedRaw), denominator: total(sums, ({ booked }) => booked) }
    : {
        numerator: total(sums, ({ slots }) => slots?.tier),
        denominator: total(sums, ({ slots }) => slots?.online),
      };

function ownParts(no: number, { visits = 0, booked = 0, waited = 0, clinics, slots }: MonthSum): Parts {
  if (no === 2) return { numerator: slots?.tier ?? 0, denominator: slots?.places ?? 0 };
  const denominator = clinics?.held ?? 0;
  if (no === 8) return { numerator: clinics?.newKinds ?? 0, denominator };
  if (no === 11) return { numerator: clinics?.elastic ?? 0, denominator };
  return no === 6 ? { numerator: waited, denominator: booked } : { numerator: booked, denominator: visits };
}

const total = (sums: readonly MonthSum[], of: (sum: MonthSum) => number | undefined): number =>
  sums.reduce((all, one) => all + (of(one) ?? 0), 0);
