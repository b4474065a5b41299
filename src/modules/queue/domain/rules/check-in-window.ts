import { addMinutes, type Instant } from '#kernel/instant.ts';

export interface CheckInWindow {
  from: Instant;
  until: Instant;
}

/** Check-in is open from `opensMinutes` before the session starts until the session ends, both ends included. */
export function checkInWindow(session: { start: Instant; end: Instant }, opensMinutes: number): CheckInWindow {
  return { from: addMinutes(session.start, -opensMinutes), until: session.end };
}

export function whereInWindow(window: CheckInWindow, now: Instant): 'early' | 'open' | 'over' {
  if (now < window.from) return 'early';
  return now > window.until ? 'over' : 'open';
}
