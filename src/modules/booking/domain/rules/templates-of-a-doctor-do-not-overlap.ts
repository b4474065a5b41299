import type { LocalTime } from '#kernel/instant.ts';

export interface Hours {
  practitioner: string;
  weekday: number;
  starts: LocalTime;
  ends: LocalTime;
}

/** A doctor is in one place at a time; the exclusion constraint of the sessions says the same of every date. */
export function overlaps(a: Hours, b: Hours): boolean {
  return a.practitioner === b.practitioner && a.weekday === b.weekday && a.starts < b.ends && b.starts < a.ends;
}
