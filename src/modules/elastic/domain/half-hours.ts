/** A day is 48 half-hours of local time: 16 begins at 08:00. */
export const HALVES = 48;
export const HALF = 30;

/** What happens in each half-hour of a typical day of one department on one weekday. */
export type PerHalf = readonly number[];

export const emptyDay = (): number[] => Array.from({ length: HALVES }, () => 0);

/** '08:30' of the 17th half-hour. */
export function halfName(half: number): string {
  return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
}

export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
