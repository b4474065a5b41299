import { type LocalDate, type Weekday, weekday } from '#kernel/instant.ts';

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup' | 'closed';

/**
 * Which weekday's templates run on `date`; null on a holiday or closed day. [D]: a make-up day (调休上班) on a Saturday
 * runs Friday's week, on a Sunday Monday's; the weekend's own rota rests then.
 */
export function templateWeekday(date: LocalDate, kind: DayKind): Weekday | null {
  if (kind === 'holiday' || kind === 'closed') return null;
  const day = weekday(date);
  if (kind !== 'makeup') return day;
  return day === 6 ? 5 : day === 7 ? 1 : day;
}
