import { addMinutes, type Instant } from '#kernel/instant.ts';

/** What is known of the way the news went. */
export interface Reach {
  toldAt: Instant;
  /** The minute that fell away; null for a walk-in ticket: that person is in the house. */
  wasStart: Instant | null;
  /** Read by somebody who looks after the patient, or answered. */
  noticed: boolean;
  /** A carrier outside this house said that it was handed over (not the inbox: a page nobody opens tells nobody). */
  handedOver: boolean;
  /** There is a message at all, and none of its ways has failed. */
  underWay: boolean;
}

/**
 * Mission A8 (not-reached list): who has not noticed and whom no carrier reports as reached is called: after so many
 * minutes, at once when no message is under way, and at once when the visit would have begun before that.
 */
export function mustBeCalled(reach: Reach, now: Instant, { stopCallMinutes }: { stopCallMinutes: number }): boolean {
  if (reach.noticed || reach.handedOver) return false;
  const due = addMinutes(reach.toldAt, stopCallMinutes);
  return !reach.underWay || now >= due || reach.wasStart === null || reach.wasStart <= due;
}
