import { daysBetween, type LocalDate } from '#kernel/instant.ts';

/** So many days before the end somebody should look after a licence. */
export const WARN_DAYS = 90;

export type Validity = 'valid' | 'ends_soon' | 'ended' | 'not_yet';

/** Where a licence or certificate stands on a day; without an end it stays valid. */
export function validityOn(day: LocalDate, from: LocalDate, until: LocalDate | null): Validity {
  if (day < from) return 'not_yet';
  if (until === null) return 'valid';
  if (day > until) return 'ended';
  return daysBetween(day, until) <= WARN_DAYS ? 'ends_soon' : 'valid';
}
