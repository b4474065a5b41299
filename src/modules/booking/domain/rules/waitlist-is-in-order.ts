import type { WaitingEntry } from '../waitlist.ts';

type Placed = Pick<WaitingEntry, 'id' | 'priority' | 'joinedAt'>;

/** Mission A6: the line goes by priority group, then by the moment of joining; the id only parts two of the same instant. */
export function inLine(a: Placed, b: Placed): number {
  if (a.priority !== b.priority) return a.priority - b.priority;
  if (a.joinedAt !== b.joinedAt) return a.joinedAt < b.joinedAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
