import { addMinutes } from '#kernel/instant.ts';
import type { Waiting } from '../line.ts';

/** Checked in more than so many minutes after the booked slot began. A walk-in is never late. */
export function isLate({ walkIn, slotStart, checkedInAt }: Waiting, minutes: number): boolean {
  return !walkIn && slotStart !== null && checkedInAt > addMinutes(slotStart, minutes);
}
