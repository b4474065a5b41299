import { addDays, type LocalDate } from '#kernel/instant.ts';

/** A month `2026-11`, a quarter `2026Q4`, a half-year `2026H2` or a year `2026`: what one sheet covers. */
export type ScorePeriod = string;
export const SCORE_PERIOD = /^(20|21)\d{2}(?:-(?:0[1-9]|1[0-2])|Q[1-4]|H[12])?$/;
export type Span = 'month' | 'quarter' | 'half' | 'year';

export function spanOf(period: ScorePeriod): Span {
  if (period.includes('-')) return 'month';
  return period.includes('Q') ? 'quarter' : period.includes('H') ? 'half' : 'year';
}

/** First and last day, both included. Throws on any other spelling: the contract has refused it before. */
export function daysOfPeriod(period: ScorePeriod): { from: LocalDate; to: LocalDate } {
  if (!SCORE_PERIOD.test(period)) throw new Error(`not a period of scores: ${period}`);
  const year = Number(period.slice(0, 4));
  const span = spanOf(period);
  const length = { month: 1, quarter: 3, half: 6, year: 12 }[span];
  const part = span === 'month' ? Number(period.slice(5)) : span === 'year' ? 1 : Number(period.slice(5));
  const first = (part - 1) * length + 1;
  const after = first + length;
  const end = after > 12 ? `${year + 1}-01-01` : `${year}-${pad(after)}-01`;
  return { from: `${year}-${pad(first)}-01`, to: addDays(end, -1) };
}

export function monthOf(day: LocalDate): ScorePeriod {
  return day.slice(0, 7);
}

/** The `count` months that end with `month`, oldest first. */
export function lastMonths(month: ScorePeriod, count: number): ScorePeriod[] {
  const result = [month];
  while (result.length < count) result.unshift(monthOf(addDays(`${result[0]}-01`, -1)));
  return result;
}

/** The periods one may open on a day: its year, half, quarter and month, and the month before. */
export function periodsAround(day: LocalDate): ScorePeriod[] {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  const before = lastMonths(monthOf(day), 2)[0] as string;
  return [year, `${year}H${month <= 6 ? 1 : 2}`, `${year}Q${Math.ceil(month / 3)}`, monthOf(day), before];
}

const pad = (n: number): string => String(n).padStart(2, '0');
