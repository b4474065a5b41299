import { addDays, daysBetween, type LocalDate } from '#kernel/instant.ts';
import { endOf, type MeasureDeadline } from './measure.ts';

/** First and last day of a chart. */
export interface Axis {
  from: LocalDate;
  to: LocalDate;
}

/** Where a measure lies on the chart, in thousandths of its width; null: it has no day at all. */
export interface Bar {
  start: number;
  width: number;
  /** It has no first, or no last day of its own: the bar goes to the edge. */
  openStart: boolean;
  openEnd: boolean;
}

const monthOf = (day: LocalDate): LocalDate => `${day.slice(0, 7)}-01`;
/** The first day of the month after this one's. */
const nextMonth = (day: LocalDate): LocalDate => monthOf(addDays(monthOf(day), 31));

/** Whole months around all days that are written down, and around today. */
export function axisOf(deadlines: readonly MeasureDeadline[], today: LocalDate): Axis {
  const days = [today, ...deadlines.flatMap((one) => [one.from, endOf(one)]).filter((one) => one !== null)].sort();
  const [first = today] = days;
  return { from: monthOf(first), to: addDays(nextMonth(days.at(-1) ?? today), -1) };
}

/** The first days of the months of a chart. */
export function monthsOf({ from, to }: Axis): LocalDate[] {
  const months: LocalDate[] = [];
  for (let month = from; month <= to && months.length < 240; month = nextMonth(month)) months.push(month);
  return months;
}

/** The months that are written above a chart: at most twelve, fewer over years; the first, and the first of each year, with its year. */
export function marksOf(axis: Axis): { month: LocalDate; words: string }[] {
  const months = monthsOf(axis);
  const step = Math.ceil(months.length / (months.length > 12 ? 8 : 12));
  const marked = months.filter((_, at) => at % step === 0);
  const marks = marked.map((month, at) => ({
    month,
    words: month.slice(0, 4) === marked[at - 1]?.slice(0, 4) ? String(Number(month.slice(5, 7))) : month.slice(0, 7),
  }));
  // At the right edge there is no room for a year in large letters.
  return marks.filter(({ month, words }) => placeOf(month, axis) <= (words.length > 2 ? 880 : 930));
}

/** How far a day lies from the left edge, in thousandths. */
export const placeOf = (day: LocalDate, { from, to }: Axis): number =>
  Math.round((daysBetween(from, day) * 1000) / (daysBetween(from, to) + 1));

/** The last day belongs to the bar. Work without any day and without an end runs from edge to edge only if it is continuous. */
export function barOf(deadline: MeasureDeadline, axis: Axis): Bar | null {
  const end = endOf(deadline);
  const { from, kind } = deadline;
  if (from === null && end === null && kind !== 'continuous') return null;
  const start = from === null ? 0 : placeOf(from, axis);
  const stop = end === null ? 1000 : placeOf(addDays(end, 1), axis);
  return { start, width: Math.max(4, stop - start), openStart: from === null, openEnd: end === null };
}
