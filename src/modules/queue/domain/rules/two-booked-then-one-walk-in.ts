import type { Line, Waiting } from '../line.ts';

/** While both wait, two booked people are called, then one walk-in (ecosystem 1.3: 2 first + 1 other). */
export const BOOKED_PER_WALK_IN = 2;

/** Whose turn it is when a booked person and a walk-in are both ready. */
export function walkInsTurn(bookedRun: number): boolean {
  return bookedRun >= BOOKED_PER_WALK_IN;
}

/** The run after calling `person`: it grows only while a walk-in is kept waiting, and a walk-in's call ends it. */
export function runAfter(line: Line, person: Waiting): number {
  if (person.returnedAtCall !== null) return line.bookedRun;
  if (person.walkIn) return 0;
  return line.waiting.some((other) => other.walkIn && other.returnedAtCall === null) ? line.bookedRun + 1 : 0;
}
