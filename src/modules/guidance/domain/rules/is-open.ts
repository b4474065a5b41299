import { addMinutes, type Instant, localDate, localTime, weekday } from '#kernel/instant.ts';
import type { Hours } from '../plan.ts';

/** Before it closes nobody is sent there any more: an old person would stand before a locked door. */
const MARGIN_MINUTES = 10;

/** True while `hours` has the instant; null is always open. */
export function isOpen(hours: readonly Hours[] | null, at: Instant): boolean {
  return hours === null || has(hours, readingOf(at));
}

/** What the clock on the wall shows. */
interface Reading {
  day: number;
  time: string;
}

/** Open now and long enough to get through. The clock is read once for all the ways of a route. */
export function passableFrom(at: Instant): (hours: readonly Hours[] | null) => boolean {
  const [now, later] = [readingOf(at), readingOf(addMinutes(at, MARGIN_MINUTES))];
  return (hours) => hours === null || (has(hours, now) && has(hours, later));
}

const readingOf = (at: Instant): Reading => ({ day: weekday(localDate(at)), time: localTime(at) });

const has = (hours: readonly Hours[], { day, time }: Reading): boolean =>
  hours.some(({ days, from, to }) => days.includes(day) && from <= time && time < to);
