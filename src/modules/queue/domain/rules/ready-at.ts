import type { Instant } from '#kernel/instant.ts';
import type { Waiting } from '../line.ts';

/**
 * A booked person's turn counts from the later of slot start and check-in: coming early gains nothing, coming late
 * loses only the delay. A walk-in's turn counts from the check-in (the ticket time). The waiting time of indicator 6
 * is measured from the same instant, so the order of the line and the measured waits agree.
 */
export function readyAt(person: Waiting): Instant {
  const { walkIn, slotStart, checkedInAt } = person;
  if (walkIn || slotStart === null || slotStart < checkedInAt) return checkedInAt;
  return slotStart;
}
