import { addDays, localDate } from '#kernel/instant.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { sealText } from '../app/appeal-texts.ts';

/** A suspension of this patient that nothing rests on: it stops nobody from booking, so the doors after it stay open. */
async function suspensionOf(d: DoorContext, patient: string): Promise<string> {
  const id = newId();
  await d.rows(
    `insert into booking.suspension (hospital_id, id, patient_id, since, until, no_shows, months, days)
     values ($1, $2, $3, $4, $4::timestamptz + interval '90 days', 3, 6, 90)`,
    [d.hospital, id, patient, d.now],
  );
  return id;
}

export const ownSuspension = (d: DoorContext): Promise<string> => suspensionOf(d, d.patient);

/** An appeal of somebody else that waits for its answer. */
export async function openAppeal(d: DoorContext): Promise<string> {
  const { patient } = await bookedByAnother(d);
  const suspension = await suspensionOf(d, patient);
  const id = newId();
  await d.rows(
    `insert into booking.appeal (hospital_id, id, suspension_id, text_sealed, asked_at, asked_by, state)
     values ($1, $2, $3, $4, $5, 'door', 'open')`,
    [d.hospital, id, suspension, sealText(d.app.crypto, id, '那天在住院'), d.now],
  );
  return id;
}

/** A no-show of somebody else that counts. */
export async function someNoShow(d: DoorContext): Promise<string> {
  const { appointment } = await bookedByAnother(d);
  const id = newId();
  await d.rows(
    `insert into booking.no_show (hospital_id, id, appointment_id, patient_id, department_id, slot_class, missed_at,
       noted_at) select hospital_id, $2, id, patient_id, department_id, 'ordinary', starts_at, $4 from booking.appointment
     where hospital_id = $1 and id = $3`,
    [d.hospital, id, appointment, d.now],
  );
  return id;
}

async function bookedByAnother(d: DoorContext): Promise<{ appointment: string; patient: string }> {
  const [row] = await d.rows<{ appointment: string; patient: string }>(
    `select id as appointment, patient_id as patient from booking.appointment a
     where hospital_id = $1 and patient_id <> $2 and state = 'booked' and slot_id is not null and date >= $3
       and not exists (select from booking.no_show n where n.hospital_id = $1 and n.appointment_id = a.id)
     order by date, id limit 1`,
    [d.hospital, d.patient, addDays(localDate(d.now), 2)],
  );
  if (!row) throw new Error('the door hospital has no booking of another patient');
  return row;
}
