import { addDays, atLocal, type Instant, localDate } from '#kernel/instant.ts';
import { monthsBefore } from '../months-before.ts';

export interface NoShow {
  id: string;
  missedAt: Instant;
  exempt: string | null;
  forgivenAt: Instant | null;
  /** The suspension that rests on it, if one does. */
  suspension: string | null;
}

/** Counts against the person at all: not exempt, not forgiven. */
export const counts = (one: Pick<NoShow, 'exempt' | 'forgivenAt'>): boolean =>
  one.exempt === null && one.forgivenAt === null;

/** The no-shows of the window that no suspension rests on yet: what has led to one is settled and never counts twice. */
export function freshNoShows<T extends NoShow>(noShows: readonly T[], now: Instant, months: number): T[] {
  const since = monthsBefore(now, months);
  return noShows.filter((one) => counts(one) && one.suspension === null && one.missedAt > since);
}

/** Standards 3.9 (半年内爽约 3 次，暂停预约 90 天): the no-shows that a suspension rests on now, or none. */
export function noShowsThatSuspend<T extends NoShow>(
  noShows: readonly T[],
  now: Instant,
  figures: { noShowMonths: number; noShowLimit: number },
): T[] {
  const fresh = freshNoShows(noShows, now, figures.noShowMonths);
  return figures.noShowLimit > 0 && fresh.length >= figures.noShowLimit ? fresh : [];
}

/** It ends by itself so many days later, at the midnight in Shanghai that begins that day. */
export function suspensionUntil(now: Instant, days: number): Instant {
  return atLocal(addDays(localDate(now), days), '00:00');
}

/** A suspension stands on what it was made for: with fewer no-shows than its limit left, it falls. */
export function hasLostItsGround(rest: readonly NoShow[], limit: number): boolean {
  return rest.filter(counts).length < limit;
}
