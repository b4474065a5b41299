import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { StopPlace } from '../domain/plan-stop.ts';
import { takeAddedPlace } from './added-places.ts';
import { giveNumbersBack } from './cancel-appointments.ts';
import { hospitalOf } from './hospital-of.ts';
import { takeWalkInNumber } from './walk-in.ts';

export interface Moved {
  id: string;
  patient: string;
  session: string;
  slot: string | null;
  practitioner: string;
  department: string;
  date: string;
  number: number;
  paid: number;
  version: number;
}

/**
 * Gives a booked appointment a place with another doctor on the same day, in the same row: it stays the booking it was.
 * `made` adds a place to that minute first. The sessions of both are locked. Throws booking.slot_full,
 * booking.appointment_state when the rows no longer bear it out.
 */
export async function moveAppointment(
  t: Tx,
  appointment: string,
  place: StopPlace,
  made: boolean,
  now: Instant,
): Promise<Moved> {
  const was = await placeOf(t, appointment);
  const to = made ? await addPlace(t, place, now) : { slot: place.slot, number: await takePlace(t, place) };
  const moved = await rewrite(t, appointment, { ...place, ...to }, now);
  if (was?.slot) await giveNumbersBack(t, [{ slot: was.slot, number: was.number }]);
  return moved;
}

/** The same for a walk-in ticket: the next number of that session; null when it gives no more. */
export async function moveTicket(t: Tx, appointment: string, session: string, now: Instant): Promise<Moved | null> {
  const was = await placeOf(t, appointment);
  const ticket = await takeWalkInNumber(t, session, now);
  if (!was || !ticket) return null;
  await t.client.query('update booking.session set walk_ins = walk_ins - 1 where hospital_id = $1 and id = $2', [
    hospitalOf(t),
    was.session,
  ]);
  const { practitioner, number } = ticket;
  return rewrite(t, appointment, { session, slot: null, startsAt: null, practitioner, number }, now);
}

async function placeOf(t: Tx, appointment: string) {
  const { rows } = await t.client.query<{ session: string; slot: string | null; number: number }>(
    `select session_id as session, slot_id as slot, number from booking.appointment where hospital_id = $1 and id = $2`,
    [hospitalOf(t), appointment],
  );
  return rows[0];
}

async function takePlace(t: Tx, { slot, session }: StopPlace): Promise<number> {
  const { rows } = await t.client.query<{ number: number; share: string }>(
    `with first as (
       select id, free_numbers[1] as number from booking.slot where hospital_id = $1 and id = $2 for no key update)
     update booking.slot s set free_numbers = s.free_numbers[2:], booked = s.booked + 1
     from first where s.hospital_id = $1 and s.id = first.id and cardinality(s.free_numbers) > 0
     returning first.number, s.share`,
    [hospitalOf(t), slot],
  );
  const [taken] = rows;
  if (!taken) throw domainError('booking.slot_full');
  await t.client.query(
    `update booking.session set free = free - 1, booked = booked + 1, free_onsite = free_onsite - $3, free_tier = free_tier - $4
     where hospital_id = $1 and id = $2`,
    [hospitalOf(t), session, taken.share === 'onsite' ? 1 : 0, taken.share === 'tier' ? 1 : 0],
  );
  return taken.number;
}

/** As many as a stop may need; how many it may add is planned before. */
const ANY_NUMBER = 10_000;

/** One place more in that minute, beside its regular ones, and taken at once. */
async function addPlace(t: Tx, place: StopPlace, now: Instant): Promise<{ slot: string; number: number }> {
  const { session, startsAt } = place;
  const added = await takeAddedPlace(t, { session, startsAt, limit: ANY_NUMBER }, now);
  if (!added) throw domainError('booking.session_paused');
  return { slot: added.slot, number: await takePlace(t, { ...place, slot: added.slot }) };
}

type Place = Pick<StopPlace, 'session' | 'practitioner'> & {
  slot: string | null;
  startsAt: Instant | null;
  number: number;
};

async function rewrite(t: Tx, appointment: string, to: Place, now: Instant): Promise<Moved> {
  const { rows } = await t.client.query<Moved>(
    `update booking.appointment set session_id = $3, slot_id = $4, starts_at = $5, practitioner_id = $6, number = $7,
       moved_at = $8, version = version + 1
     where hospital_id = $1 and id = $2 and state = 'booked'
     returning id, patient_id as patient, session_id as session, slot_id as slot, practitioner_id as practitioner,
       department_id as department, date, number, paid_fen as paid, version`,
    [hospitalOf(t), appointment, to.session, to.slot, to.startsAt, to.practitioner, to.number, now],
  );
  const [moved] = rows;
  if (!moved) throw domainError('booking.appointment_state');
  return moved;
}
