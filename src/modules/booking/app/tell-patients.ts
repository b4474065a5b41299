import { departmentsById, placesById, practitionersById, type Words } from '#modules/catalog/public.ts';
import { notifyAll } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { OutboxEvent } from '#platform/room.ts';
import { type AppointmentRow, appointmentsById, appointmentsOfSession } from '../db/appointment-rows.ts';

interface Told {
  event: OutboxEvent;
  row: AppointmentRow;
  template: 'booked' | 'rebooked' | 'cancelled' | 'stopped' | 'moved';
}

/** Booked in advance: the patient gets time, number and place. A walk-in has the ticket in hand. */
export async function tellBooked(app: App, t: Tx, events: readonly OutboxEvent[]): Promise<void> {
  const booked = (await subjectsOf(t, events)).filter(({ row }) => row.channel !== 'walk_in');
  await tell(
    app,
    t,
    booked.map((one) => ({ ...one, template: one.event.payload.movedFrom ? 'rebooked' : 'booked' })),
  );
}

/** Cancelled: who called it off decides the words; a clinic that stops says so and counts against nobody. */
export async function tellCancelledByMessage(app: App, t: Tx, events: readonly OutboxEvent[]): Promise<void> {
  // What was moved is told by the booking that took its place; a stopped clinic has written to everybody itself.
  const cancelled = (await subjectsOf(t, events)).filter(({ event }) => !event.payload.movedTo && !event.payload.stop);
  await tell(
    app,
    t,
    cancelled.map((one) => ({ ...one, template: one.event.payload.by === 'hospital' ? 'stopped' : 'cancelled' })),
  );
}

/** Moved to another room: everyone who still holds a number of the session hears the new place. */
export async function tellMoved(app: App, t: Tx, event: OutboxEvent): Promise<void> {
  const rows = await appointmentsOfSession(t, event.subject);
  const waiting = rows.filter((row) => row.state === 'booked' || row.state === 'arrived');
  await tell(
    app,
    t,
    waiting.map((row) => ({ event, row, template: 'moved' })),
  );
}

async function subjectsOf(t: Tx, events: readonly OutboxEvent[]): Promise<Pick<Told, 'event' | 'row'>[]> {
  const ids = events.map((event) => event.subject);
  const rows = new Map((await appointmentsById(t, ids)).map((row) => [row.id, row]));
  return events.flatMap((event) => {
    const row = rows.get(event.subject);
    return row ? { event, row } : [];
  });
}

/** The same number of statements for one message and for a hundred. */
async function tell(app: App, t: Tx, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  const ids = (of: 'practitioner' | 'department' | 'place') => [...new Set(told.map(({ row }) => row[of]))];
  const doctors = namesOf(await practitionersById(t, ids('practitioner')));
  const departments = namesOf(await departmentsById(t, ids('department')));
  const places = namesOf(await placesById(t, ids('place')));
  const notices = told.map(({ event, row, template }) => ({
    template,
    patient: row.patient,
    params: {
      time: row.slotStart ?? row.sessionStart,
      ...(template === 'rebooked' ? { before: String(event.payload.movedFrom) } : {}),
      number: row.number,
      doctor: doctors.get(row.practitioner) ?? null,
      department: departments.get(row.department) ?? null,
      place: places.get(row.place) ?? null,
    },
    dedupe: `${event.id}/${row.id}`,
  }));
  await notifyAll(t, notices, app.clock.now());
}

const namesOf = (rows: readonly { id: string; name: Words }[]) => new Map(rows.map((row) => [row.id, row.name]));
