import { addDays, type LocalDate } from '#kernel/instant.ts';
import { dayOf } from '../domain/calendar.ts';
import { officialDays } from './official-days.ts';

/** `date`, or the first official working day after it: before any hospital has a calendar of its own. */
export function officialWorkingDayFrom(date: LocalDate): LocalDate {
  const year = Number(date.slice(0, 4));
  const specials = new Map([year, year + 1].flatMap(officialDays).map((day) => [day.date, day]));
  let day = date;
  while (!dayOf(day, specials.get(day)).working) day = addDays(day, 1);
  return day;
}
