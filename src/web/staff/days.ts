import { dateOf } from '#web/kit/when.ts';

/** A date so many days later; both 'YYYY-MM-DD'. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Seven dates beginning with the day of an instant. */
export const weekFrom = (now: string): string[] => Array.from({ length: 7 }, (_, day) => daysLater(dateOf(now), day));
