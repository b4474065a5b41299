import type { Instant } from '#kernel/instant.ts';
import { departmentById, placeById, practitionerById } from '#modules/catalog/public.ts';
import { notify } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { OutboxEvent } from '#platform/room.ts';
import { type AppointmentRow, appointmentById, appointmentsOfSession } from '../db/appointment-rows.ts';

type Template = 'booked' | 'cancelled' | 'stopped' | 'moved';

/** Booked in advance: the patient gets time, number and place. A walk-in has the ticket in hand. */
export async function tellBooked(app: App, t: Tx, event: OutboxEvent): Promise<void> {
  const row = await appointmentById(t, event.subject);
  if (row && row.channel !== 'walk_in') await tell(t, 'booked', row, event, app.clock.now());
}

/** Cancelled: who called it off decides the words; a clinic that stops says so and counts against nobody. */
export async function tellCancelledByMessage(app: App, t: Tx, event: OutboxEvent): Promise<void> {
  const row = await appointmentById(t, event.subject);
  if (row) await tell(t, event.payload.by === 'hospital' ? 'stopped' : 'cancelled', row, event, app.clock.now());
}

/** Moved to another room: everyone who still holds a number of the session hears the new place. */
export async function tellMoved(app: App, t: Tx, event: OutboxEvent): Promise<void> {
  for (const row of await appointmentsOfSession(t, event.subject)) {
    if (row.state === 'booked' || row.state === 'arrived') await tell(t, 'moved', row, event, app.clock.now());
  }
}

async function tell(t: Tx, template: Template, row: AppointmentRow, event: OutboxEvent, now: Instant): Promise<void> {
  const params = {
    time: row.slotStart ?? row.sessionStart,
    number: row.number,
    doctor: (await practitionerById(t, row.practitioner))?.name ?? null,
    department: (await departmentById(t, row.department))?.name ?? null,
    place: (await placeById(t, row.place))?.name ?? null,
  };
  await notify(t, { template, patient: row.patient, params, dedupe: `${event.id}/${row.id}` }, now);
}
