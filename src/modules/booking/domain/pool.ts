import type { ErrorParams } from '#kernel/errors.ts';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { BookingChannel, SessionState, Share } from './session.ts';

/** What the pool looks like to a decision: rows read under the lock of their sessions. */
export interface PoolSession {
  id: string;
  practitioner: string;
  department: string;
  date: LocalDate;
  state: SessionState;
}
export interface PoolSlot {
  id: string;
  session: string;
  startsAt: Instant;
  share: Share;
  freeNumbers: number[];
}
export interface PoolHold {
  id: string;
  slot: string;
  patient: string;
  number: number;
  state: 'held' | 'booked' | 'released' | 'expired';
  dueAt: Instant;
  /** The waitlist entry that this is an offer to. */
  entry?: string | null;
}
/** Live advance bookings (walk-ins are never counted against a person). */
export interface PersonBooking {
  patient: string;
  date: LocalDate;
  practitioner: string;
  department: string;
}
export interface Pool {
  sessions: ReadonlyMap<string, PoolSession>;
  slots: ReadonlyMap<string, PoolSlot>;
  holds: ReadonlyMap<string, PoolHold>;
  bookings: readonly PersonBooking[];
  /** Patients without advance booking now, and until when. */
  suspended?: ReadonlyMap<string, Instant>;
}

/** One wish: a place of `slot`, or the place that `hold` keeps. */
export interface Wish {
  patient: string;
  channel: BookingChannel;
  slot?: string | undefined;
  hold?: string | undefined;
}
export interface Won {
  ok: true;
  slot: PoolSlot;
  session: PoolSession;
  number: number;
  hold: string | null;
}
export interface Refused {
  ok: false;
  code: string;
  /** The slot whose neighbours may be offered instead. */
  near: string | null;
  /** Which of these the wish's channel may take. */
  shares: readonly Share[];
  params?: ErrorParams;
}
export type Decision = Won | Refused;
