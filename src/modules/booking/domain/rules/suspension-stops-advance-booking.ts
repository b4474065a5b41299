import type { Instant } from '#kernel/instant.ts';

/**
 * Standards 3.9: until its end no advance booking; walk-in and emergency never come here. The end is a comparison with
 * the clock: nobody has to lift what is over.
 */
export function isSuspended(until: Instant | null | undefined, now: Instant): until is Instant {
  return until !== null && until !== undefined && now < until;
}
