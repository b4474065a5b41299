/** Nobody takes a call for so long: the groups of staff are told, and again. */
export const UNTAKEN_MINUTES = 3;
export const UNTAKEN_AGAIN_MINUTES = 5;
/** A call that nobody ended, because both browsers went away, is closed after this. */
export const LONGEST_MINUTES = 120;
/** Signals and written words of one call. */
export const MOST_SIGNALS = 5_000;
