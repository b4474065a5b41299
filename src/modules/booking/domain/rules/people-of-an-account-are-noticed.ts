import type { Take } from '../caller.ts';
import { momentsOf, type Notice, noticed } from '../watch.ts';

/** 4S item 1 level 3: more people than a family has (an account looks after eight), for whom one account has booked. */
export function manyPeople(takes: readonly Take[], most: number): Notice | null {
  const people = new Set(takes.map((take) => take.patient)).size;
  return most > 0 && people > most ? noticed(momentsOf(takes), people, most) : null;
}
