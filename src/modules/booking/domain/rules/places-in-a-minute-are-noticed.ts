import { addSeconds } from '#kernel/instant.ts';
import type { Take } from '../caller.ts';
import { momentsOf, type Notice, noticed } from '../watch.ts';

/** 4S item 1 level 3 (可疑“号贩子”): so many places within any sixty seconds are more than hands take. */
export function manyInAMinute(takes: readonly Take[], from: number): Notice | null {
  if (from === 0) return null;
  const runs = takes.map((first) =>
    takes.filter((take) => take.takenAt >= first.takenAt && take.takenAt < addSeconds(first.takenAt, 60)),
  );
  const longest = runs.reduce<readonly Take[]>((best, run) => (run.length > best.length ? run : best), []);
  return longest.length >= from ? noticed(momentsOf(longest), longest.length, from) : null;
}
