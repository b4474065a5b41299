import { addDays, daysBetween, type Instant, type LocalDate, localDate, localTime } from '#kernel/instant.ts';

export type RemindStep = 'before_90' | 'before_30' | 'before_7' | 'after';

/** Days before the end at which each step is due; what has ended is said once more, the day after. */
const STEPS: readonly (readonly [RemindStep, number])[] = [
  ['before_90', 90],
  ['before_30', 30],
  ['before_7', 7],
  ['after', -1],
];

const FIRST_HOUR = '08:00';

/** Nobody is told at night: until eight it is still the day before. */
export const remindDay = (now: Instant): LocalDate =>
  localTime(now) < FIRST_HOUR ? addDays(localDate(now), -1) : localDate(now);

export interface Reminding {
  /** Steps that count as taken now, the last of them being said; what is entered late reminds nobody three times. */
  take: readonly RemindStep[];
  say: RemindStep | null;
  /** When to look again; null: never. */
  next: LocalDate | null;
}

export function remindingOn(today: LocalDate, end: LocalDate, taken: ReadonlySet<string>): Reminding {
  const left = daysBetween(today, end);
  const take = STEPS.filter(([step, days]) => left <= days && !taken.has(step)).map(([step]) => step);
  const later = STEPS.find(([, days]) => left > days);
  return { take, say: take.at(-1) ?? null, next: later ? addDays(end, -later[1]) : null };
}
