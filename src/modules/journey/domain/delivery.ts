import { addMinutes, type Instant } from '#kernel/instant.ts';

/** Minutes between tries: a platform that is down for a day misses nothing. */
const PAUSES = [1, 5, 15, 60, 240, 720, 1440] as const;

/** A delivery in somebody's hand is nobody else's for so long. */
export const OUT_MINUTES = 2;

/** When to try again after `tries` tries that failed; null: give up, and staff see it. */
export function nextTry(tries: number, now: Instant): Instant | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : addMinutes(now, pause);
}
