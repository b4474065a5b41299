import type { Instant } from '#kernel/instant.ts';
import { currentPatients } from '#modules/identity/public.ts';
import { notifyAll } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import type { OutboxEvent } from '#platform/room.ts';
import { figuresOf } from '../db/figures.ts';
import { insertNoShows, missedAppointments, type NewNoShow } from '../db/no-show-rows.ts';
import { exemptionOf } from '../domain/rules/hospital-changes-never-count-as-no-show.ts';
import { weighNoShows } from './weigh-no-shows.ts';

const BY = { kind: 'system', name: 'booking.note_no_shows' } as const;

/**
 * Hears booking.appointment_no_show: writes down what was missed, exempt or not, and weighs it. The third one that
 * counts and its suspension are one transaction.
 */
export async function noteNoShows(app: App, t: Tx, events: readonly OutboxEvent[]): Promise<void> {
  const now = app.clock.now();
  await currentPatients(t, []);
  const missed = await missedAppointments(
    t,
    events.map((event) => event.subject),
  );
  const figures = await figuresOf(t);
  const rows = missed.map((one) => {
    const { graceMinutes } = figures.at(one.department, one.slotClass);
    return { ...one, id: newId(), exempt: exemptionOf(one, graceMinutes) };
  });
  const fresh = await insertNoShows(t, rows);
  const counted = rows.filter((row) => fresh.has(row.id) && row.exempt === null);
  await tellMissed(t, counted, now);
  await weighNoShows(t, [...new Set(counted.map((row) => row.patient))], 'not_theirs', BY, now);
}

async function tellMissed(t: Tx, counted: readonly NewNoShow[], now: Instant): Promise<void> {
  const notices = counted.map((row) => ({
    template: 'no_show' as const,
    patient: row.patient,
    params: { time: row.startsAt },
    dedupe: row.id,
  }));
  await notifyAll(t, notices, now);
}
