import { addDays, type Instant, type LocalDate, localDate, localTime } from '#kernel/instant.ts';

/** How many days before or after the week somebody is asked to come back in. */
const AROUND = 3;

export interface FreePlace {
  slot: string;
  date: LocalDate;
  startsAt: Instant;
}

/** The days around "in so many weeks", never today. */
export function daysAround(today: LocalDate, weeks: number): { from: LocalDate; to: LocalDate } {
  const target = addDays(today, 7 * weeks);
  return { from: addDays(target, -AROUND), to: addDays(target, AROUND) };
}

/**
 * The place to propose for a return visit in so many weeks: the day nearest to it (of two, the later: a treatment is not cut
 * short), on that day the time nearest to the present visit, which the patient could make.
 */
export function placeInWeeks(places: readonly FreePlace[], weeks: number, now: Instant): FreePlace | null {
  const today = localDate(now);
  const { from, to } = daysAround(today, weeks);
  const target = addDays(today, 7 * weeks);
  const off = ({ date }: FreePlace) => Math.abs(days(date) - days(target)) - (date > target ? 0.5 : 0);
  const apart = ({ startsAt }: FreePlace) => Math.abs(minutes(localTime(startsAt)) - minutes(localTime(now)));
  const near = places.filter(({ date }) => date >= from && date <= to && date > today);
  near.sort((a, b) => off(a) - off(b) || apart(a) - apart(b) || (a.startsAt < b.startsAt ? -1 : 1));
  return near[0] ?? null;
}

const days = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
