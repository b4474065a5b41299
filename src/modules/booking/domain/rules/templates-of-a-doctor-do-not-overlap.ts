import type { LocalDate, LocalTime } from '#kernel/instant.ts';

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

interface Days {
  from?: LocalDate | null;
  until?: LocalDate | null;
}

/** The same, between rules that hold on some days only: they clash when there is a day on which both hold. */
export function clash(a: Hours & Days, b: Hours & Days): boolean {
  const before = (one: Days, other: Days) => !!one.until && !!other.from && one.until < other.from;
  return overlaps(a, b) && !before(a, b) && !before(b, a);
}
