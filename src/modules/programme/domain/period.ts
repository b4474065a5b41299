import type { LocalDate } from '#kernel/instant.ts';

/** Reporting periods of standards 1.2: half-year `2026H1`, `2026H2`; year `2026`. */
export type Period = string;
/** `2026-11` */
export type Month = string;

const PERIOD = /^(\d{4})(H[12])?$/;

/** The months of a period, in order. Throws on any other spelling: the contract has refused it before. */
export function monthsOf(period: Period): Month[] {
  const match = PERIOD.exec(period);
  if (!match) throw new Error(`not a period: ${period}`);
  const first = match[2] === 'H2' ? 7 : 1;
  const count = match[2] ? 6 : 12;
  return Array.from({ length: count }, (_, i) => `${match[1]}-${String(first + i).padStart(2, '0')}`);
}

/** First and last day, both included: H1 = 1 Jan to 30 Jun, H2 = 1 Jul to 31 Dec, year = both. */
export function daysOf(period: Period): { from: LocalDate; to: LocalDate } {
  const months = monthsOf(period);
  const last = months.at(-1) as Month;
  return { from: `${months[0]}-01`, to: `${last}-${last.endsWith('-06') ? '30' : '31'}` };
}

export function halfYearOf(date: LocalDate): Period {
  return `${date.slice(0, 4)}H${date.slice(5, 7) <= '06' ? 1 : 2}`;
}

/** The `count` periods of the same kind that end with `period`, oldest first. */
export function lastPeriods(period: Period, count: number): Period[] {
  const result = [period];
  while (result.length < count) result.unshift(before(result[0] as Period));
  return result;
}

function before(period: Period): Period {
  const year = Number(period.slice(0, 4));
  if (period.endsWith('H2')) return `${year}H1`;
  return period.endsWith('H1') ? `${year - 1}H2` : String(year - 1);
}
