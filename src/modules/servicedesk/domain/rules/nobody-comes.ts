/**
 * Whom a help call reaches while nobody takes it: at first the staff of that campus, after three minutes the leads of all
 * campuses, and from then on they are told again every five minutes for as long as it is open.
 */
export const FIRST_MINUTES = 3;
export const AGAIN_MINUTES = 5;

/** Minutes from reaching `level` until the next step is due; there is always a next one, so no call is ever forgotten. */
export const minutesAtLevel = (level: number): number => (level === 0 ? FIRST_MINUTES : AGAIN_MINUTES);

/** The people of this call are told by a message once: when the leads have been told. */
export const tellsPatient = (level: number): boolean => level === 1;

/** Leads see it wherever it stands. */
export const reachesLeads = (level: number): boolean => level >= 1;
