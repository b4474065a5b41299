import { addDays, atLocal, type Instant, type LocalDate } from '#kernel/instant.ts';
import { intBetween, type Random, shuffled } from '#kernel/random.ts';
import type { Caller } from '#modules/booking/domain/caller.ts';

/** What everybody wants: every morning one more day of these clinics opens. */
export const DAYS = 10;
export const DOCTORS = 8;
export const PLACES = 20;
/** The buyer: so many accounts, each with a family's number of borrowed names. */
export const ACCOUNTS = 50;
const NAMES = 8;
/** Households that want a number each morning; most come within the first minutes. */
export const HOUSEHOLDS = 500;
const MEAN_SECONDS = 90;

const FIRST: LocalDate = '2026-03-02';
const DAYS_AHEAD = 14;

export interface Morning {
  /** When the day opens, and the day that opens. */
  opens: Instant;
  date: LocalDate;
}

export const mornings: readonly Morning[] = Array.from({ length: DAYS }, (_, n) => ({
  opens: atLocal(addDays(FIRST, n), '08:00'),
  date: addDays(FIRST, n + DAYS_AHEAD),
}));

/** One household at its phone: comes at a second, books for its people one after the other. */
export interface Household {
  caller: Caller;
  people: readonly string[];
  comesAfterSeconds: number;
  /** How long hands take from one booking to the next. */
  pauseSeconds: number;
  /** Its doctors in the order it wants them. */
  doctors: readonly number[];
}

const all = Array.from({ length: DOCTORS }, (_, n) => n);

export function households(random: Random, day: number): Household[] {
  return Array.from({ length: HOUSEHOLDS }, (_, n) => {
    const key = `h${day}-${n}`;
    // One in ten books for two or three.
    const size = n % 10 === 0 ? intBetween(random, 2, 3) : 1;
    return {
      caller: { account: key, device: `phone-${key}` },
      people: Array.from({ length: size }, (_, k) => `${key}-${k}`),
      comesAfterSeconds: -MEAN_SECONDS * Math.log(1 - random()),
      pauseSeconds: intBetween(random, 22, 90),
      doctors: shuffled(random, all).slice(0, 3),
    };
  });
}

/** The buyer's accounts, through so many browsers. */
export function buyers(browsers: number): { caller: Caller; people: string[] }[] {
  return Array.from({ length: ACCOUNTS }, (_, n) => ({
    caller: { account: `buyer-${n}`, device: `browser-${n % browsers}` },
    people: Array.from({ length: NAMES }, (_, k) => `name-${n}-${k}`),
  }));
}
