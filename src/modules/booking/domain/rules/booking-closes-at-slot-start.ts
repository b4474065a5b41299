import type { Instant } from '#kernel/instant.ts';

/** Standards 3.1 (时段精确到分钟): a place is sold until its own minute begins, not a second longer. */
export function slotHasStarted(startsAt: Instant, now: Instant): boolean {
  return now >= startsAt;
}
