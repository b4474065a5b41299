import type { Waiting } from '../line.ts';
import type { QueueRules } from '../queue-rules.ts';

/**
 * Who missed the call (过号) for the `misses`-th time and checks in again: so many places back, then behind everybody who waits
 * at that moment, then not any more (ecosystem 1.3: +5, again +5, last, void). Null: the number is void.
 */
export function placesBackAfter(misses: number, waiting: number, rules: QueueRules): number | null {
  if (rules.voidAfter > 0 && misses >= rules.voidAfter) return null;
  const last = rules.lastAfter > 0 && misses >= rules.lastAfter;
  return last ? Math.max(rules.placesBack, waiting) : rules.placesBack;
}

/** Whether so many other people have been called since the return. */
export const returnedIsDue = (person: Waiting, calls: number): boolean =>
  person.returnedAtCall !== null && calls - person.returnedAtCall >= person.backPlaces;
