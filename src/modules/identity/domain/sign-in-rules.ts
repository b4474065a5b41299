import { addMinutes, type Instant } from '#kernel/instant.ts';

/** What a hospital asks of the sign-ins of its staff. */
export interface SignInRules {
  /** A session that nobody used for so long ends (GB/T 22239 8.1.4.1 b). */
  idleMinutes: number;
  /** The same for the three administrators. */
  adminIdleMinutes: number;
  /** So many earlier passwords do not come back, beside the present one. */
  passwordHistory: number;
  /** After so many days a password has to be replaced; null for never, which is what guidance advises now. */
  passwordDays: number | null;
}

export const defaultRules: SignInRules = {
  idleMinutes: 30,
  adminIdleMinutes: 15,
  passwordHistory: 5,
  passwordDays: null,
};

/** A patient's phone is their own: two weeks. */
export const PATIENT_IDLE_MINUTES = 14 * 24 * 60;

export function idleMinutesOf(rules: SignInRules, duty: string | null): number {
  return duty === null ? rules.idleMinutes : Math.min(rules.idleMinutes, rules.adminIdleMinutes);
}

/** GB/T 22239 8.1.4.1 a, periodic change: only where the hospital asks for it. */
export function passwordIsOld(rules: SignInRules, setAt: Instant, now: Instant): boolean {
  return rules.passwordDays !== null && addMinutes(setAt, rules.passwordDays * 24 * 60) <= now;
}
