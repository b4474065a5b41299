import { addMinutes, type Instant } from '#kernel/instant.ts';

/** Mission A6: an offer stands for all its minutes; a slot that begins before they are over is not offered (null). */
export function offerDueAt(givenAt: Instant, startsAt: Instant, minutes: number): Instant | null {
  const due = addMinutes(givenAt, minutes);
  return due <= startsAt ? due : null;
}
