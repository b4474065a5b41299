import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Caller } from '../domain/caller.ts';
import type { PersonBooking, Pool, PoolHold, PoolSession, PoolSlot, Wish } from '../domain/pool.ts';
import type { PastVisit } from '../domain/rules/return-visit-is-within-months.ts';
import { askersAtDecision } from './caller-rows.ts';
import { hospitalOf } from './hospital-of.ts';
import { suspendedAtDecision } from './standing.ts';

/**
 * Reads what the wishes are about, after locking their sessions in id order. Every act on a pool takes these locks
 * first, so what is read here stays true until the commit, and no two acts can wait for each other in a circle.
 */
export async function loadPool(
  t: Tx,
  wishes: readonly Wish[],
  now: Instant,
  locked: () => void = () => undefined,
): Promise<Pool> {
  const hospital = hospitalOf(t);
  const holdIds = wishes.flatMap((w) => w.hold ?? []);
  const slotIds = new Set(wishes.flatMap((w) => w.slot ?? []));
  const heldSlots = holdIds.length > 0 ? await slotsOfHolds(t, holdIds) : [];
  for (const id of heldSlots) slotIds.add(id);
  const callers = wishes.flatMap((w) => w.caller ?? []);
  const sessions = await lockSessionsOfSlots(t, [...slotIds], callers);
  locked();
  const slots = await t.client.query<PoolSlot>(
    `select id, session_id as session, starts_at as "startsAt", share, visit, free_numbers[1:$3] as "freeNumbers"
     from booking.slot where hospital_id = $1 and id = any($2::uuid[])`,
    // More numbers than wishes cannot be given away.
    [hospital, [...slotIds], wishes.length],
  );
  const holds = holdIds.length > 0 ? await holdsById(t, holdIds) : [];
  const dates = [...new Set(sessions.map((s) => s.date))];
  const patients = [...new Set(wishes.map((w) => w.patient))];
  const kept = sessions.filter((s) => s.visitsOpenAt && s.visitsOpenAt > now).map((s) => s.department);
  const { bookings, past } = await bookingsAndVisits(t, patients, dates, [...new Set(kept)]);
  const askers =
    callers.length > 0
      ? await askersAtDecision(t, patients, callers, now)
      : { suspended: await suspendedAtDecision(t, patients, now) };
  return { sessions: byId(sessions), slots: byId(slots.rows), holds: byId(holds), bookings, past, ...askers };
}

/** Live advance bookings of these people on these days. */
export async function personBookings(t: Tx, patients: string[], dates: string[]): Promise<PersonBooking[]> {
  return (await bookingsAndVisits(t, patients, dates, [])).bookings;
}

/**
 * The same, and in the same statement the last visit of each of them to each doctor of these departments: what makes a
 * visit a return visit. Where no slot is kept, `departments` is empty and nothing more is read.
 */
export async function bookingsAndVisits(
  t: Tx,
  patients: string[],
  dates: string[],
  departments: string[],
): Promise<{ bookings: PersonBooking[]; past: PastVisit[] }> {
  const { rows } = await t.client.query<PersonBooking & { seen: boolean }>(
    `select patient_id as patient, date, practitioner_id as practitioner, department_id as department, false as seen
     from booking.appointment
     where hospital_id = $1 and patient_id = any($2::uuid[]) and date = any($3::date[])
       and state <> 'cancelled' and channel <> 'walk_in'
     union all
     select patient_id, max(date), practitioner_id, department_id, true
     from booking.appointment
     where hospital_id = $1 and patient_id = any($2::uuid[]) and department_id = any($4::uuid[]) and state = 'fulfilled'
     group by patient_id, practitioner_id, department_id`,
    [hospitalOf(t), patients, dates, departments],
  );
  return { bookings: rows.filter((row) => !row.seen), past: rows.filter((row) => row.seen) };
}

async function slotsOfHolds(t: Tx, holds: string[]): Promise<string[]> {
  const { rows } = await t.client.query<{ slot: string }>(
    'select slot_id as slot from booking.hold where hospital_id = $1 and id = any($2::uuid[])',
    [hospitalOf(t), holds],
  );
  return rows.map((row) => row.slot);
}

/** Callers before sessions, everywhere: two acts of one account are decided one after the other. */
async function lockSessionsOfSlots(t: Tx, slots: string[], callers: readonly Caller[]): Promise<PoolSession[]> {
  const keys = callers.flatMap(({ account, device }) => (device === null ? [account] : [account, device]));
  const { rows } = await t.client.query<PoolSession>(
    `with callers as materialized (
       select count(pg_advisory_xact_lock(hashtextextended(key, $1))) from (select unnest($3::text[]) as key order by 1) k)
     select s.id, s.practitioner_id as practitioner, s.department_id as department, s.date, s.state,
       s.slot_class as "slotClass", s.visits_open_at as "visitsOpenAt"
     from booking.session s, callers
     where s.hospital_id = $1
       and s.id in (select session_id from booking.slot where hospital_id = $1 and id = any($2::uuid[]))
     order by s.id for no key update of s`,
    [hospitalOf(t), slots, [...new Set(keys)]],
  );
  return rows;
}

async function holdsById(t: Tx, ids: string[]): Promise<PoolHold[]> {
  const { rows } = await t.client.query<PoolHold>(
    `select id, slot_id as slot, patient_id as patient, number, state, due_at as "dueAt", entry_id as entry,
       kind = 'priority' as priority
     from booking.hold where hospital_id = $1 and id = any($2::uuid[])`,
    [hospitalOf(t), ids],
  );
  return rows;
}

function byId<T extends { id: string }>(rows: T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
