import { addMinutes, type Instant } from '#kernel/instant.ts';
import type { Form } from './channel.ts';

/** Minutes between the tries of one channel; after the last the chain goes on. */
const PAUSES = [1, 5, 15] as const;

/** A channel that took a message and has not told in this time whether it arrived has failed. */
export const RECEIPT_MINUTES = 60;

/** A browser tells at once when it is on; the next channel must not wait an hour for one that is off. */
const PUSH_MINUTES = 5;

export const receiptMinutes = (form: Form | null): number => (form === 'web_push' ? PUSH_MINUTES : RECEIPT_MINUTES);

/** When to try the same channel again after `tries` tries that could be repeated; null: go on to the next channel. */
export function nextTry(tries: number, now: Instant): Instant | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : addMinutes(now, pause);
}
