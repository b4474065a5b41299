import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { hospitalOf } from './hospital-of.ts';

export interface AddedNumber {
  slot: string;
  number: number;
  version: number;
}

/**
 * One more place of a session at this minute, if the session is not closed and has fewer added ones than its limit; null
 * when the session refuses. It stands beside the regular slot of its minute, is everybody's, and its number is the next
 * one of the session.
 */
export async function takeAddedPlace(
  t: Tx,
  place: { session: string; startsAt: Instant; limit: number },
  now: Instant,
): Promise<AddedNumber | null> {
  const hospital = hospitalOf(t);
  const { rows } = await t.client.query<{ number: number; version: number }>(
    `update booking.session set added = added + 1, total = total + 1, free = free + 1, next_number = next_number + 1,
       version = version + 1
     where hospital_id = $1 and id = $2 and state <> 'closed' and joint_of is null and added < $4
       and starts_at <= $3 and ends_at > $3 and $3 > $5
     returning next_number - 1 as number, version`,
    [hospital, place.session, place.startsAt, place.limit, now],
  );
  if (!rows[0]) return null;
  const { number, version } = rows[0];
  const { rows: slots } = await t.client.query<{ id: string }>(
    `insert into booking.slot as l (hospital_id, id, session_id, starts_at, capacity, free_numbers, share, visit, added)
     values ($1, $2, $3, $4, 1, array[$5::integer], 'online', 'any', true)
     on conflict on constraint booking_slot_start do update set capacity = l.capacity + 1,
       free_numbers = array(select n from unnest(l.free_numbers || excluded.free_numbers) n order by n)
     returning id`,
    [hospital, newId(), place.session, place.startsAt, number],
  );
  return { slot: slots[0]?.id as string, number, version };
}

export interface AddedPlace {
  id: string;
  number: number;
  startsAt: Instant;
  appointment: string | null;
  patient: string | null;
  reasonSealed: string;
  at: Instant;
  byName: string;
}

export async function noteAddedPlace(
  t: Tx,
  added: Omit<AddedPlace, 'patient' | 'startsAt'> & { session: string; slot: string; by: string },
): Promise<void> {
  await t.client.query(
    `insert into booking.added_place (hospital_id, id, session_id, slot_id, number, appointment_id, reason_sealed, added_at,
       added_by, added_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      hospitalOf(t),
      added.id,
      added.session,
      added.slot,
      added.number,
      added.appointment,
      added.reasonSealed,
      added.at,
      added.by,
      added.byName,
    ],
  );
}

/** Who added what to a session, oldest first. */
export async function addedPlaces(t: Tx, session: string): Promise<AddedPlace[]> {
  const { rows } = await t.client.query<AddedPlace>(
    `select p.id, p.number, l.starts_at as "startsAt", p.appointment_id as appointment, a.patient_id as patient,
       p.reason_sealed as "reasonSealed", p.added_at as at, p.added_by_name as "byName"
     from booking.added_place p
     join booking.slot l on l.hospital_id = p.hospital_id and l.id = p.slot_id
     left join booking.appointment a on a.hospital_id = p.hospital_id and a.id = p.appointment_id
     where p.hospital_id = $1 and p.session_id = $2 order by p.added_at, p.id limit 200`,
    [hospitalOf(t), session],
  );
  return rows;
}
