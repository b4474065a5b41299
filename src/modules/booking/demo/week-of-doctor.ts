import type { LocalTime } from '#kernel/instant.ts';
import type { Period, SlotClass } from '../domain/session.ts';

export interface HalfDay {
  weekday: number;
  period: Period;
  starts: LocalTime;
  ends: LocalTime;
}

const HOURS: Record<Period, [LocalTime, LocalTime]> = {
  am: ['08:00', '11:30'],
  pm: ['13:30', '17:00'],
  evening: ['17:30', '20:00'],
};

/**
 * The week of the n-th doctor of a demo hospital: Monday to Friday both halves, from the ninth doctor on one half-day
 * off; Saturday or Sunday mornings in turn, and one evening clinic for every fifth. Every day has open departments.
 */
export function weekOfDoctor(n: number): HalfDay[] {
  const off = n < 8 ? -1 : n % 10;
  const halves = [1, 2, 3, 4, 5].flatMap((weekday) => [half(weekday, 'am'), half(weekday, 'pm')]);
  const weekend = half(n % 2 === 0 ? 6 : 7, 'am');
  const evening = n % 5 === 0 ? [half(1 + (n % 4), 'evening')] : [];
  return [...halves.filter((_, i) => i !== off), weekend, ...evening];
}

/** What a title means at the desk: class of the slot, its length, and the registration fee in fen. */
export const CLASS_OF_TITLE: Record<string, { slotClass: SlotClass; minutesPerSlot: number; fee: number }> = {
  chief: { slotClass: 'expert', minutesPerSlot: 15, fee: 5000 },
  associate_chief: { slotClass: 'specialty', minutesPerSlot: 10, fee: 3000 },
  attending: { slotClass: 'ordinary', minutesPerSlot: 10, fee: 1500 },
  resident: { slotClass: 'ordinary', minutesPerSlot: 10, fee: 1500 },
};

function half(weekday: number, period: Period): HalfDay {
  const [starts, ends] = HOURS[period];
  return { weekday, period, starts, ends };
}
