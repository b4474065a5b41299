import { addMinutes, type Instant } from '#kernel/instant.ts';

/** Minutes between the tries of one channel; after the last the chain goes on. */
const PAUSES = [1, 5, 15] as const;

/** A channel that took a message and has not told in this time whether it arrived has failed. */
export const RECEIPT_MINUTES = 60;

/** When to try the same channel again after `tries` tries that could be repeated; null: go on to the next channel. */
export function nextTry(tries: number, now: Instant): Instant | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : addMinutes(now, pause);
}
