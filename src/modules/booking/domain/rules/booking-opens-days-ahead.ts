import { addDays, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';

/** Standards 3.9 (放号周期): a day can be booked from `daysAhead` days before it, counted in local days. */
export function bookingIsOpenFor(date: LocalDate, now: Instant, daysAhead: number): boolean {
  return date <= lastBookableDay(now, daysAhead);
}

export function lastBookableDay(now: Instant, daysAhead: number): LocalDate {
  return addDays(localDate(now), daysAhead);
}
