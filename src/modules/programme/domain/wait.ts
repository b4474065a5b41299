import { type Instant, minutesBetween } from '#kernel/instant.ts';

/**
 * Indicator 6, the wait of one booked visit in whole minutes: from the later of check-in and slot start to the start
 * in the room, each cut to the minute first, never below 0 (standards 1.3 row 6; an early arrival waits by choice).
 */
export function waitMinutes(visit: { checkedInAt: Instant; slotStart: Instant | null; startedAt: Instant }): number {
  const { checkedInAt, slotStart, startedAt } = visit;
  const from = slotStart !== null && slotStart > checkedInAt ? slotStart : checkedInAt;
  return Math.max(0, minutesBetween(from, startedAt));
}
