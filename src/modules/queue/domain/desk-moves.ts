import type { Instant } from '#kernel/instant.ts';
import type { EncounterState } from './step.ts';

/** What the triage desk (分诊台) does with somebody who stands in a line. Reopening (找回) is coming back, by the desk's word. */
export type DeskMove = 'hold' | 'release' | 'move';

/** From which states each is possible; the database repeats it in the statement's condition. */
export const DESK_MOVES: Readonly<Record<DeskMove, readonly EncounterState[]>> = {
  hold: ['waiting'],
  release: ['held'],
  /** `not_seen`: the doctor closed the session before their turn; another doctor takes them. */
  move: ['waiting', 'held', 'not_seen'],
};

/** Why the desk does it; 'other' is said in words. */
export const DESK_REASONS = {
  hold: ['toilet', 'meal', 'unwell', 'errand', 'other'],
  reopen: ['not_heard', 'at_tests', 'helped_late', 'called_wrong', 'other'],
  move: ['doctor_away', 'long_wait', 'other_specialty', 'patient_asked', 'urgent', 'other'],
} as const;

/** Who stays away longer than the rule keeps the place comes back like somebody who missed the call. */
export const placeIsKept = (heldUntil: Instant, now: Instant): boolean => now <= heldUntil;

/**
 * Somebody who came back after a missed call and now stands in another line still lets as many others go first as were left:
 * the count of calls at the return, carried over to the calls of the new line.
 */
export const returnedInNewLine = (returnedAtCall: number | null, oldCalls: number, newCalls: number): number | null =>
  returnedAtCall === null ? null : newCalls - (oldCalls - returnedAtCall);
