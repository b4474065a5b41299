import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { OutboxEvent } from '#platform/room.ts';
import { type AppointmentRow, appointmentsById } from '../db/appointment-rows.ts';
import { figuresOf } from '../db/figures.ts';
import { planReminderRows, type ReminderRow } from '../db/reminder-rows.ts';
import type { Figures } from '../domain/figures.ts';
import { firstLook, reminderKinds } from '../domain/reminder.ts';

/** Hears that visits were booked, or got another time, and plans their reminders. A walk-in is here already. */
export async function planReminders(_app: App, t: Tx, events: readonly OutboxEvent[]): Promise<void> {
  const ids = [...new Set(events.map((event) => event.subject))];
  const rows = await appointmentsById(t, ids);
  const figures = await figuresOf(t);
  await planReminderRows(
    t,
    rows.flatMap((row) => (row.state === 'booked' ? plannedFor(row, figures) : [])),
  );
}

function plannedFor(row: AppointmentRow, figures: Figures): ReminderRow[] {
  const { id: appointment, slotStart: start } = row;
  if (start === null) return [];
  const own = figures.at(row.department, row.slotClass);
  return reminderKinds.flatMap((kind) => {
    const lookAt = firstLook(kind, start, row.bookedAt, own);
    return lookAt === null ? [] : { appointment, kind, start, lookAt };
  });
}
