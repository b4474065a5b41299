import { addMinutes, type Instant } from '#kernel/instant.ts';

export const KINDS = ['first_asked', 'first_doctor'] as const;
export type Kind = (typeof KINDS)[number];
export type HandoverState = 'held' | 'offered' | 'closed';
export type HandoverAct = 'open' | 'pass' | 'accept' | 'send_back' | 'close';

/** Why somebody passes on, sends back or is done; 'other' is said in words. */
export const REASONS = {
  pass: ['other_specialty', 'needs_equipment', 'admission', 'wrong_desk', 'shift_ends', 'other'],
  send_back: ['not_ours', 'no_capacity', 'something_missing', 'patient_declined', 'other'],
  close: ['solved', 'seen', 'admitted', 'referred_out', 'patient_left', 'other'],
} as const;

/** Minutes within which an offer is accepted or sent back, and within which the holder is done or has passed on. */
export const ACCEPT_MINUTES = 30;
export const HOLD_MINUTES: Readonly<Record<Kind, number>> = { first_asked: 120, first_doctor: 24 * 60 };

/** When the present step must be over: no hand-over is open-ended. */
export function dueAt(kind: Kind, state: 'held' | 'offered', now: Instant): Instant {
  return addMinutes(now, state === 'offered' ? ACCEPT_MINUTES : HOLD_MINUTES[kind]);
}

export const isOverdue = (due: Instant, state: HandoverState, now: Instant): boolean => state !== 'closed' && due < now;

/** The middle of some seconds, null of none: of an even number the mean of the two in the middle. */
export function median(seconds: readonly number[]): number | null {
  const sorted = [...seconds].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
