import type { Instant } from '#kernel/instant.ts';
import type { Caller, CallerLimit } from '../caller.ts';

/**
 * 4S item 1 level 3 (建立黑名单并控制), PIPL art. 24: only what a person has decided stops an account or a browser from booking by
 * itself, until its end. Walk-in, window and telephone never ask. Answers the latest end, null when there is none.
 */
export function limitedUntil(limits: readonly CallerLimit[], caller: Caller, now: Instant): Instant | null {
  const own = limits.filter(({ key, until }) => (key === caller.account || key === caller.device) && now < until);
  return (
    own
      .map(({ until }) => until)
      .sort()
      .at(-1) ?? null
  );
}
