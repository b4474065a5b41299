import { addDays, localDate } from '#kernel/instant.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';

export const inTwoWeeks = (d: DoorContext) => addDays(localDate(d.now), 14);

/** A reminder that waits, asked by whoever the insider is. */
export async function waitingHealthReminder(d: DoorContext): Promise<string> {
  const id = newId();
  await d.rows(
    `insert into booking.health_reminder (hospital_id, id, patient_id, kind, remind_on, state, look_at, asked_by_kind,
       asked_by, asked_at) values ($1, $2, $3, 'return', $4, 'waiting', $5::timestamptz + interval '14 days', 'patient',
       'door', $5)`,
    [d.hospital, id, d.patient, inTwoWeeks(d), d.now],
  );
  return id;
}

export async function someAppointment(d: DoorContext): Promise<string> {
  const [row] = await d.rows<{ id: string }>(
    `select id from booking.appointment where hospital_id = $1 and state = 'booked' order by id limit 1`,
    [d.hospital],
  );
  if (!row) throw new Error('the door hospital has no booking');
  return row.id;
}
