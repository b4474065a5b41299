import { addDays, atLocal, type Instant, localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { forgetReminders } from '../db/reminder-rows.ts';
import { settingsOf } from '../db/settings.ts';

/** The sweep booking.reminders_forget: what became of a reminder is of no use long after its visit. Those that wait stay. */
export async function forgetOldReminders(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const { reminderKeepDays } = await settingsOf(t);
  return forgetReminders(t, atLocal(addDays(localDate(now), -reminderKeepDays), '00:00'), limit);
}
