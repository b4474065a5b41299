import { addDays, type LocalDate, weekday } from '#kernel/instant.ts';

/** A day that differs from the plain week. */
export interface SpecialDay {
  date: LocalDate;
  kind: 'holiday' | 'makeup' | 'closed';
  name: { zh: string; en: string };
}

export interface Day {
  date: LocalDate;
  working: boolean;
  kind: 'workday' | 'weekend' | SpecialDay['kind'];
  name: { zh: string; en: string } | null;
}

/** One day as the hospital works it: the table decides, else Monday to Friday. */
export function dayOf(date: LocalDate, special: SpecialDay | undefined): Day {
  if (special) return { date, working: special.kind === 'makeup', kind: special.kind, name: special.name };
  const working = weekday(date) <= 5;
  return { date, working, kind: working ? 'workday' : 'weekend', name: null };
}

/** Every day from `from` to `to`, both included. */
export function daysOf(from: LocalDate, to: LocalDate, specials: readonly SpecialDay[]): Day[] {
  const byDate = new Map(specials.map((special) => [special.date, special]));
  const days: Day[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(dayOf(date, byDate.get(date)));
  return days;
}
