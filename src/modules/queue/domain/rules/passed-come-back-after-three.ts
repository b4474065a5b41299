import type { Waiting } from '../line.ts';

/** Who missed the call (过号) and checks in again stands three places back (ecosystem 1.3 documents +3 to +5). */
export const PLACES_BACK = 3;

/** Whether three other people have been called since the return. */
export function returnedIsDue(person: Waiting, calls: number): boolean {
  return person.returnedAtCall !== null && calls - person.returnedAtCall >= PLACES_BACK;
}
