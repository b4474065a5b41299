import type { Instant } from '#kernel/instant.ts';
import type { Period } from './session.ts';

/** Somebody who waits for a place of one department, one doctor or any of its doctors, on one day. */
export interface WaitingEntry {
  id: string;
  patient: string;
  /** null: any half day. */
  period: Period | null;
  /** As which channel the place would be booked: the shares of the pool hold for the waitlist too. */
  channel: WaitChannel;
  /** 1 before 2. */
  priority: number;
  joinedAt: Instant;
  /** Slots this entry has had an offer for: none is offered twice. */
  seen: readonly string[];
}

/** The patient's own phone, or the desk on behalf of somebody. */
export type WaitChannel = 'mobile' | 'phone';
export type WaitState = 'waiting' | 'offered' | 'booked' | 'ended';
export type WaitEnd = 'left' | 'no_answer' | 'has_number' | 'stopped' | 'over';

/** A start minute with places that nobody has. */
export interface FreePlace {
  slot: string;
  session: string;
  period: Period;
  startsAt: Instant;
  free: number;
}
