import { addMinutes, type Instant } from '#kernel/instant.ts';

export type Exemption = 'moved' | 'closed_early';

export interface MissedBooking {
  /** Start of the booked minute. */
  startsAt: Instant;
  bookedAt: Instant;
  /** When the clinic was last moved elsewhere, if it was. */
  movedAt: Instant | null;
  /** The hospital gave this very booking another doctor, minute or place. */
  reassigned?: boolean;
  /** When the clinic's end recorded that nobody came. */
  notedAt: Instant;
}

/**
 * Standards 3.9 (医院停诊、换诊不计爽约; 迟到 30 分钟内仍有效): a missed booking does not count when the clinic moved after it
 * was made, when it was given to another doctor, or when the clinic ended before the patient's minutes of grace had
 * passed. A clinic that is stopped moves or cancels its bookings. Null: it counts.
 */
export function exemptionOf(missed: MissedBooking, graceMinutes: number): Exemption | null {
  if (missed.reassigned) return 'moved';
  if (missed.movedAt !== null && missed.movedAt > missed.bookedAt) return 'moved';
  if (missed.notedAt <= addMinutes(missed.startsAt, graceMinutes)) return 'closed_early';
  return null;
}
