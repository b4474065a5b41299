import type { Share } from '../domain/session.ts';

export interface SessionShape {
  doctor: number;
  department: number;
  day: number;
}
export interface ModelSession extends SessionShape {
  state: 'open' | 'paused' | 'closed';
  walkIns: number;
  added: number;
  nextNumber: number;
}
export type Taken =
  | { is: 'free' }
  | { is: 'booked'; by: number }
  | { is: 'held' | 'kept'; by: number; until: number }
  | { is: 'offered'; to: Line; until: number };
export interface Place {
  session: number;
  /** The order of all start minutes. */
  start: number;
  number: number;
  share: Share;
  taken: Taken;
}
/** A ticket without a place, or an appointment with one; `made` is the order of all. */
export interface Live {
  person: number;
  session: number;
  place: number | null;
  number: number;
  made: number;
}
export type Channel = 'mobile' | 'window' | 'partner';

export const FIGURES = { holdMinutes: 5, offerMinutes: 15, departmentsPerDay: 2, walkInLimit: 2, addedLimit: 1 };
/** Minutes from the beginning until tier places are everybody's. */
export const TIER_IS_SHARED_AFTER = 30;
/** An added place stands between the first two regular ones. */
export const ADDED_AFTER = 5;

/** Somebody who waits: for one session's doctor that day, or (`doctor` null) for any doctor of its department. */
export interface Line {
  person: number;
  doctor: number | null;
  department: number;
  day: number;
  state: 'waiting' | 'offered' | 'booked' | 'ended';
  /** Places that were offered before: none is offered twice. */
  seen: Set<number>;
}

/** What the waitlist needs to see of the pool. */
export interface PoolView {
  readonly now: number;
  readonly sessions: readonly ModelSession[];
  readonly places: readonly Place[];
  session(n: number): ModelSession;
  place(n: number): Place;
  refusal(person: number, n: number, channel: Channel | null): string | null;
  limit(person: number, s: number): string | null;
  giveBack(n: number): string;
}
