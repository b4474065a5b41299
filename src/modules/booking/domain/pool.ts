import type { ErrorParams } from '#kernel/errors.ts';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Caller, CallerLimit, Take } from './caller.ts';
import type { PastVisit } from './rules/return-visit-is-within-months.ts';
import type { BookingChannel, SessionState, Share, SlotClass, SlotVisit } from './session.ts';

/** What the pool looks like to a decision: rows read under the lock of their sessions. */
export interface PoolSession {
  id: string;
  practitioner: string;
  department: string;
  date: LocalDate;
  state: SessionState;
  slotClass?: SlotClass;
  /** From when on its kept slots are everybody's; null or absent when none is kept. */
  visitsOpenAt?: Instant | null;
}
export interface PoolSlot {
  id: string;
  session: string;
  startsAt: Instant;
  share: Share;
  /** Absent: kept for nobody. */
  visit?: SlotVisit;
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
  /** Kept for somebody whose clinic was stopped. */
  priority?: boolean;
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
  /** Patients of a group that may take on-site numbers by themselves (mission A9). */
  onsite?: ReadonlySet<string>;
  /** What the callers of the wishes took lately, and what a person has decided about them. */
  takes?: readonly Take[];
  limits?: readonly CallerLimit[];
  /** Visits that took place, of whoever asks for a slot that is kept; nothing else is read. */
  past?: readonly PastVisit[];
}

/** One wish: a place of `slot`, or the place that `hold` keeps. */
export interface Wish {
  patient: string;
  channel: BookingChannel;
  slot?: string | undefined;
  hold?: string | undefined;
  /** Only of whoever books by themselves; a desk names none. */
  caller?: Caller | undefined;
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
  /** Which kept slots of this very session the patient may take too; absent: those of everybody. */
  visits?: readonly SlotVisit[];
  /** It is about this person and this place, though others could take it. */
  personal?: true;
  params?: ErrorParams;
}
export type Decision = Won | Refused;
