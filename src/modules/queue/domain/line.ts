import type { Instant } from '#kernel/instant.ts';

/** One person who waits in the line of one session. */
export interface Waiting {
  encounter: string;
  walkIn: boolean;
  /** Start of the booked slot; null for a walk-in. */
  slotStart: Instant | null;
  /** First check-in, kept when a passed person comes back. */
  checkedInAt: Instant;
  /** Number 号序 in the session: breaks every tie. */
  number: number;
  /** How many calls the line had made when this person came back after being passed (过号); null if never passed. */
  returnedAtCall: number | null;
}

/** The line of one session: who waits, and the two counters that the mixing rules look at. */
export interface Line {
  waiting: readonly Waiting[];
  /** People called so far; a recall does not count. */
  calls: number;
  /** Booked people called in a row while a walk-in was waiting. */
  bookedRun: number;
}
