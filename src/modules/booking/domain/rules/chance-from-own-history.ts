export interface Chance {
  /** Clinic days of the past weeks that were looked at. */
  days: number;
  /** On how many of them enough places came free, this long before the clinic, for the one at this position. */
  enough: number;
  /** null: too few days to say anything. */
  level: 'good' | 'fair' | 'small' | null;
}

/** [D]: with fewer clinic days than this nothing is claimed. */
export const FEWEST_DAYS = 8;

/**
 * The chance is what happened: `released` has for each past clinic day how many places came free from this long before the
 * clinic on. No model, no smoothing; what is shown can be counted again.
 */
export function chanceOf(position: number, released: readonly number[]): Chance {
  const days = released.length;
  const enough = released.filter((places) => places >= position).length;
  if (days < FEWEST_DAYS) return { days, enough, level: null };
  const share = enough / days;
  return { days, enough, level: share >= 0.6 ? 'good' : share >= 0.25 ? 'fair' : 'small' };
}
