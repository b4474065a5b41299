import type { Tx } from '#platform/db/tx.ts';
import { insertDays } from '../db/calendar.ts';
import { officialDays } from './official-days.ts';

/** Gives the transaction's hospital the official days of these years; days it has already stay as they are. */
export async function seedCalendar(t: Tx, years: readonly number[]): Promise<void> {
  await insertDays(t, years.flatMap(officialDays));
}
