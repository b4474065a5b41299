import { addMinutes, type Instant, localDate, localTime, weekday } from '#kernel/instant.ts';
import type { Hours } from '../plan.ts';

/** Before it closes nobody is sent there any more: an old person would stand before a locked door. */
const MARGIN_MINUTES = 10;

/** True while `hours` has the instant; null is always open. */
export function isOpen(hours: readonly Hours[] | null, at: Instant): boolean {
  if (hours === null) return true;
  const [day, time] = [weekday(localDate(at)), localTime(at)];
  return hours.some(({ days, from, to }) => days.includes(day) && from <= time && time < to);
}

/** Open now and long enough to get through. */
export function isPassable(hours: readonly Hours[] | null, at: Instant): boolean {
  return hours === null || (isOpen(hours, at) && isOpen(hours, addMinutes(at, MARGIN_MINUTES)));
}

/** The first minute of the same day, not before `at`, at which it is open; null when it opens no more that day. */
export function opensAt(hours: readonly Hours[] | null, at: Instant): Instant | null {
  if (isOpen(hours, at)) return at;
  const [day, time] = [weekday(localDate(at)), localTime(at)];
  const next = (hours ?? [])
    .filter(({ days, from }) => days.includes(day) && from > time)
    .map(({ from }) => from)
    .sort()[0];
  return next === undefined ? null : addMinutes(at, minutesOf(next) - minutesOf(time));
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
