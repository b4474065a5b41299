import { addDays, type LocalDate, weekday } from '#kernel/instant.ts';

/**
 * The yearly notice of the State Council (国务院办公厅节假日安排): `holidays` are the days off it names, `makeUpDays`
 * the weekends it turns into working days (调休上班).
 */
export interface WorkCalendar {
  readonly holidays: ReadonlySet<LocalDate>;
  readonly makeUpDays: ReadonlySet<LocalDate>;
}

/** Monday to Friday but no holiday, or a make-up day. A make-up day wins if a calendar names a day twice. */
export function isWorkingDay(date: LocalDate, calendar: WorkCalendar): boolean {
  if (calendar.makeUpDays.has(date)) return true;
  return weekday(date) <= 5 && !calendar.holidays.has(date);
}

/** `date` itself if work is done on it, else the first working day after it. */
export function workingDayFrom(date: LocalDate, calendar: WorkCalendar): LocalDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/**
 * The `n`-th working day after `date` (before it, for negative `n`); the day itself is not counted, as in
 * "within 15 working days of receipt". `n` = 0 answers `date` unchanged.
 */
export function addWorkingDays(date: LocalDate, n: number, calendar: WorkCalendar): LocalDate {
  if (!Number.isInteger(n)) throw new Error('working days are whole');
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, n > 0 ? 1 : -1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
