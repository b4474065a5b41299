import { minutesBetween } from '#kernel/instant.ts';

/** What the simulator knows of one visit from what it did itself. */
export interface Visit {
  department: string;
  booked: boolean;
  checkedInAt: string;
  slotStart: string | null;
  startedAt: string;
}

export interface Figure {
  numerator: number;
  denominator: number;
  value: number | null;
}

/**
 * Indicators 1 and 6 from the visits alone, written apart from the programme room on purpose: two programs that agree
 * to the unit are evidence, one program that agrees with itself is none.
 */
export function recompute(visits: readonly Visit[]): { '1': Figure; '6': Figure } {
  const booked = visits.filter((visit) => visit.booked);
  const minutes = booked.map((visit) => {
    const due = visit.slotStart !== null && visit.slotStart > visit.checkedInAt ? visit.slotStart : visit.checkedInAt;
    return Math.max(0, minutesBetween(due, visit.startedAt));
  });
  const total = minutes.reduce((sum, wait) => sum + wait, 0);
  return {
    '1': {
      numerator: booked.length,
      denominator: visits.length,
      value: rounded(booked.length * 100, visits.length, 2),
    },
    '6': { numerator: total, denominator: booked.length, value: rounded(total, booked.length, 1) },
  };
}

/** Slots with more acknowledged live appointments than places. */
export function oversoldSlots(sold: ReadonlyMap<string, number>, places: ReadonlyMap<string, number>): number {
  return [...sold].filter(([slot, live]) => live > (places.get(slot) ?? 0)).length;
}

/** (session, number) pairs that two live appointments carry. */
export function repeatedNumbers(numbers: ReadonlyMap<string, number>): number {
  return [...numbers.values()].filter((live) => live > 1).length;
}

/** numerator / denominator, half up at `decimals`; null without a denominator. */
function rounded(numerator: number, denominator: number, decimals: number): number | null {
  if (denominator === 0) return null;
  const scale = 10 ** decimals;
  return Math.floor((2 * numerator * scale + denominator) / (2 * denominator)) / scale;
}
