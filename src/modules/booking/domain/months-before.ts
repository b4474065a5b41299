import { atLocal, type Instant, localDate, localTime } from '#kernel/instant.ts';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The same clock time so many calendar months earlier in Shanghai; a day that month does not have is its last one. */
export function monthsBefore(now: Instant, months: number): Instant {
  const date = localDate(now);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) - months;
  const [toYear, toMonth] = [Math.floor(count / 12), count % 12];
  const last = toMonth === 1 && isLeap(toYear) ? 29 : (DAYS[toMonth] as number);
  const two = (n: number) => String(n).padStart(2, '0');
  return atLocal(`${toYear}-${two(toMonth + 1)}-${two(Math.min(day, last))}`, localTime(now));
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
