import { addMinutes, type Instant } from '#kernel/instant.ts';
import type { Take } from '../caller.ts';

const DAY = 24 * 60;

/**
 * 4S item 1 level 3 (对可疑“号贩子”进行控制), mission A7: one account, and one browser, takes at most so many places within 24
 * hours; what was given back counts too, or cancelling would be the way round. 0: no limit.
 */
export function tookEnoughToday(takes: readonly Take[], now: Instant, most: number): boolean {
  if (most === 0) return false;
  const from = addMinutes(now, -DAY);
  return takes.filter((take) => take.takenAt > from).length >= most;
}
