import { addDays, type LocalDate } from '#kernel/instant.ts';
import type { FactParams } from './facts.ts';

type Every = NonNullable<FactParams['every']>;

/**
 * What is asked for every day, week or month: how often it was done, each span counting at most what it asks for (two rounds
 * too many this week make up for none of the last), and how many whole spans there were. The log speaks from its first entry
 * on: whatever lies before was not written down here. Null without an entry, or before a first span is over.
 */
export function heldEvery(
  days: readonly LocalDate[],
  every: Every,
  required: number,
  { from, to }: { from: LocalDate; to: LocalDate },
): { amount: number; times: number } | null {
  const first = days.reduce<LocalDate | null>((least, day) => (least === null || day < least ? day : least), null);
  if (first === null) return null;
  let begin = spanStart(first > from ? first : from, every);
  // A span that began before the period would be asked for in part only: it is left out.
  if (begin < from) begin = after(begin, every);
  let [amount, times] = [0, 0];
  for (; addDays(after(begin, every), -1) <= to; begin = after(begin, every)) {
    const end = after(begin, every);
    amount += Math.min(required, days.filter((day) => day >= begin && day < end).length);
    times += 1;
  }
  return times === 0 ? null : { amount, times };
}

function spanStart(day: LocalDate, every: Every): LocalDate {
  if (every === 'day') return day;
  if (every === 'month') return `${day.slice(0, 7)}-01`;
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

function after(begin: LocalDate, every: Every): LocalDate {
  if (every === 'day') return addDays(begin, 1);
  if (every === 'week') return addDays(begin, 7);
  return `${addDays(begin, 31).slice(0, 7)}-01`;
}
