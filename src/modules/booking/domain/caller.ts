import type { Instant, LocalDate } from '#kernel/instant.ts';

/** Who books by themselves, as far as it may be known: the account, and the keyed hash of the browser where there is one. */
export interface Caller {
  account: string;
  device: string | null;
}

/** One place that a caller took: booked, kept by a hold, or given back since. */
export interface Take {
  account: string;
  device: string | null;
  patient: string;
  session: string;
  practitioner: string;
  date: LocalDate;
  takenAt: Instant;
  /** When it was given back by whoever took it. */
  givenBackAt: Instant | null;
  /** A hold, not booked yet. */
  kept: boolean;
}

/** What a person has decided about an account or a browser. */
export interface CallerLimit {
  key: string;
  until: Instant;
}

export const isOfAccount = (take: Take, { account }: Caller): boolean => take.account === account;
export const isOfDevice = (take: Take, { device }: Caller): boolean => device !== null && take.device === device;
export const isOfCaller = (take: Take, caller: Caller): boolean =>
  isOfAccount(take, caller) || isOfDevice(take, caller);
