import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { PersonBooking, Pool, PoolHold, PoolSession, PoolSlot, Wish } from '../domain/pool.ts';
import { hospitalOf } from './hospital-of.ts';
import { suspendedAtDecision } from './standing.ts';

/**
 * Reads what the wishes are about, after locking their sessions in id order. Every act on a pool takes these locks
 * first, so what is read here stays true until the commit, and no two acts can wait for each other in a circle.
 */
export async function loadPool(t: Tx, wishes: readonly Wish[], now: Instant): Promise<Pool> {
  const hospital = hospitalOf(t);
  const holdIds = wishes.flatMap((w) => w.hold ?? []);
  const slotIds = new Set(wishes.flatMap((w) => w.slot ?? []));
  const heldSlots = holdIds.length > 0 ? await slotsOfHolds(t, holdIds) : [];
  for (const id of heldSlots) slotIds.add(id);
  const sessions = await lockSessionsOfSlots(t, [...slotIds]);
  const slots = await t.client.query<PoolSlot>(
    `select id, session_id as session, starts_at as "startsAt", share, free_numbers[1:$3] as "freeNumbers"
     from booking.slot where hospital_id = $1 and id = any($2::uuid[])`,
    // More numbers than wishes cannot be given away.
    [hospital, [...slotIds], wishes.length],
  );
  const holds = holdIds.length > 0 ? await holdsById(t, holdIds) : [];
  const dates = [...new Set(sessions.map((s) => s.date))];
  const patients = [...new Set(wishes.map((w) => w.patient))];
  const bookings = await personBookings(t, patients, dates);
  const suspended = await suspendedAtDecision(t, patients, now);
  return { sessions: byId(sessions), slots: byId(slots.rows), holds: byId(holds), bookings, suspended };
}

/** Live advance bookings of these people on these days. */
export async function personBookings(t: Tx, patients: string[], dates: string[]): Promise<PersonBooking[]> {
  const { rows } = await t.client.query<PersonBooking>(
    `select patient_id as patient, date, practitioner_id as practitioner, department_id as department
     from booking.appointment
     where hospital_id = $1 and patient_id = any($2::uuid[]) and date = any($3::date[])
       and state <> 'cancelled' and channel <> 'walk_in'`,
    [hospitalOf(t), patients, dates],
  );
  return rows;
}

async function slotsOfHolds(t: Tx, holds: string[]): Promise<string[]> {
  const { rows } = await t.client.query<{ slot: string }>(
    'select slot_id as slot from booking.hold where hospital_id = $1 and id = any($2::uuid[])',
    [hospitalOf(t), holds],
  );
  return rows.map((row) => row.slot);
}

async function lockSessionsOfSlots(t: Tx, slots: string[]): Promise<PoolSession[]> {
  const { rows } = await t.client.query<PoolSession>(
    `select id, practitioner_id as practitioner, department_id as department, date, state
     from booking.session
     where hospital_id = $1
       and id in (select session_id from booking.slot where hospital_id = $1 and id = any($2::uuid[]))
     order by id for no key update`,
    [hospitalOf(t), slots],
  );
  return rows;
}

async function holdsById(t: Tx, ids: string[]): Promise<PoolHold[]> {
  const { rows } = await t.client.query<PoolHold>(
    `select id, slot_id as slot, patient_id as patient, number, state, due_at as "dueAt", entry_id as entry
     from booking.hold where hospital_id = $1 and id = any($2::uuid[])`,
    [hospitalOf(t), ids],
  );
  return rows;
}

function byId<T extends { id: string }>(rows: T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
