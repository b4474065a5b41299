import { minutesBetween } from '#kernel/instant.ts';

/** What the simulator knows of one visit from what it did itself. */
export interface Visit {
  department: string;
  booked: boolean;
  checkedInAt: string;
  slotStart: string | null;
  startedAt: string;
  /** The clinic: its start in the hospital's time, and whether its kind is one of the new ones. */
  session: string;
  sessionStart: string;
  newKind: boolean;
}

/** A clinic of the rota, whatever became of it. */
export interface RotaClinic {
  date: string;
  expert: boolean;
  places: number;
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

/**
 * Indicators 2, 4, 8 and 11, again apart from the programme room: 2 and 4 from the rota and the rules as they are printed, 8
 * and 11 from the clinics in which somebody was seen. `expert` are the live bookings of expert places kept for either visit.
 */
export function recomputeClinics(
  visits: readonly Visit[],
  rota: readonly RotaClinic[],
  expert: { first: number; return: number },
  today: string,
  tierUntil: string,
): Record<'2' | '4' | '8' | '11', Figure> {
  const released = rota.filter(({ date }) => date <= tierUntil).map(({ places }) => places);
  const tier = released.reduce((sum, places) => sum + Math.ceil((Math.ceil((places * 80) / 100) * 40) / 100), 0);
  const all = released.reduce((sum, places) => sum + places, 0);
  const held = [...new Map(visits.map((visit) => [visit.session, visit])).values()];
  const flexible = held.filter(({ sessionStart }) => {
    const weekday = new Date(`${sessionStart.slice(0, 10)}T00:00:00Z`).getUTCDay();
    return weekday === 0 || weekday === 6 || sessionStart.slice(11, 13) >= '17';
  });
  const expertPlaces = rota
    .filter(({ date, expert: kept }) => kept && date <= today)
    .reduce((sum, { places }) => sum + places, 0);
  const yesNo = (numerator: number, denominator: number): Figure => ({
    numerator,
    denominator,
    value: denominator === 0 ? null : Number(numerator > 0),
  });
  return {
    '2': { numerator: tier, denominator: all, value: rounded(tier * 100, all, 2) },
    '4': yesNo(Math.min(expert.first, expert.return), expertPlaces),
    '8': yesNo(held.filter((visit) => visit.newKind).length, held.length),
    '11': yesNo(flexible.length, held.length),
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
