import { addDays, atLocal, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';

/** Who looks on, in the words of whoever invites. */
export const WHO = ['spouse', 'child', 'parent', 'relative', 'friend'] as const;
export type Who = (typeof WHO)[number];

/** An invitation waits so long for its code to be typed. */
export const CODE_MINUTES = 30;
/** People who may follow one patient at a time. */
export const MOST_FOLLOWERS = 8;
/** The longest consent; it can be given again. */
const MOST_DAYS = 90;

/** Ten digits, none known from another: somebody reads them aloud, and somebody types them. */
export function followCode(chance: (below: number) => number): string {
  return Array.from({ length: 10 }, () => chance(10)).join('');
}

/** The end of that day; null when it has passed or lies too far ahead. */
export function endOfConsent(until: LocalDate, now: Instant): Instant | null {
  const today = localDate(now);
  if (until < today || until > addDays(today, MOST_DAYS)) return null;
  return atLocal(addDays(until, 1), '00:00');
}

/** A consent opens visits from the day on which it was given: what lay before stays the patient's own. */
export const opensVisit = (follow: { invitedAt: Instant }, date: LocalDate): boolean =>
  date >= localDate(follow.invitedAt);
