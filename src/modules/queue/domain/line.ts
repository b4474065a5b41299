import type { Instant } from '#kernel/instant.ts';
import type { QueueRules } from './queue-rules.ts';

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
  /** Of a group that the hospital gives priority, as it stood at the check-in. */
  priority: boolean;
  /** How many calls the line had made when this person came back after being passed (过号); null if never passed. */
  returnedAtCall: number | null;
  /** When somebody sent to tests checked in again (回诊); null for a first visit. */
  backAt: Instant | null;
  /** How many others are called before one who came back, as it was decided then. */
  backPlaces: number;
}

/** How many of the first kind were called in a row while one of the second waited: what the mixing rules look at. */
export interface Runs {
  /** Priority, then other. */
  priorityRun: number;
  /** On time, then late. */
  lateRun: number;
  /** Booked, then walk-in. */
  bookedRun: number;
  /** First visits, then one back from tests. */
  returnRun: number;
}

/** The line of one session: who waits, what it has called, and the rules it goes by. */
export interface Line extends Runs {
  waiting: readonly Waiting[];
  /** People called so far; a recall does not count. */
  calls: number;
  rules: QueueRules;
}
