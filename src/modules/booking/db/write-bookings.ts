import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Won } from '../domain/pool.ts';
import type { Channel } from '../domain/session.ts';
import { hospitalOf } from './hospital-of.ts';

export interface NewBooking extends Won {
  id: string;
  patient: string;
  channel: Channel;
  institution: string | null;
  bookedBy: string;
  /** The keyed hash of the browser, of whoever books by themselves. */
  device: string | null;
  reasonSealed: string | null;
}

/**
 * Writes decided bookings by set-based statements. Every statement repeats its condition and counts what it changed:
 * a decision that the rows no longer bear out throws, and the batch runs again singly.
 */
export async function writeBookings(
  t: Tx,
  won: readonly NewBooking[],
  now: Instant,
  departmentsPerDay: number,
): Promise<void> {
  if (won.length === 0) return;
  await takeNumbers(t, won);
  await countOnSessions(t, won);
  await spendHolds(t, won, now);
  // Appointment before day row, as a cancel takes them, and persons in order: no two acts wait in a circle.
  const inOrder = won.toSorted((a, b) => (a.patient < b.patient ? -1 : a.patient > b.patient ? 1 : 0));
  await insertAppointments(t, inOrder, now);
  await countDepartments(t, inOrder, departmentsPerDay);
}

/** Decisions take the first free numbers, so what is taken is the head of the array and the rest is its tail. */
async function takeNumbers(t: Tx, won: readonly NewBooking[]): Promise<void> {
  const slots = Map.groupBy(won, (w) => w.slot.id);
  const taken = [...slots.values()].map((list) => list.filter((w) => !w.hold).map((w) => w.number));
  const fromHold = [...slots.values()].map((list) => list.filter((w) => w.hold).length);
  const { rowCount } = await t.client.query(
    `update booking.slot s
     set free_numbers = s.free_numbers[cardinality(d.taken::integer[]) + 1:],
       booked = s.booked + d.from_hold + cardinality(d.taken::integer[]), held = s.held - d.from_hold
     from unnest($2::uuid[], $3::text[], $4::integer[]) as d (id, taken, from_hold)
     where s.hospital_id = $1 and s.id = any($2::uuid[]) and s.id = d.id
       and s.free_numbers[1:cardinality(d.taken::integer[])] = d.taken::integer[] and s.held >= d.from_hold`,
    [hospitalOf(t), [...slots.keys()], taken.map((numbers) => `{${numbers.join(',')}}`), fromHold],
  );
  if (rowCount !== slots.size) throw domainError('booking.slot_full');
}

async function countOnSessions(t: Tx, won: readonly NewBooking[]): Promise<void> {
  const sessions = Map.groupBy(won, (w) => w.session.id);
  const lists = [...sessions.values()];
  const { rowCount } = await t.client.query(
    `update booking.session s
     set booked = s.booked + d.fresh + d.from_hold, free = s.free - d.fresh, held = s.held - d.from_hold,
       free_onsite = s.free_onsite - d.onsite, free_tier = s.free_tier - d.tier
     from unnest($2::uuid[], $3::integer[], $4::integer[], $5::integer[], $6::integer[])
       as d (id, fresh, from_hold, onsite, tier)
     where s.hospital_id = $1 and s.id = any($2::uuid[]) and s.id = d.id and s.state = 'open'`,
    [
      hospitalOf(t),
      [...sessions.keys()],
      lists.map((list) => list.filter((w) => !w.hold).length),
      lists.map((list) => list.filter((w) => w.hold).length),
      lists.map((list) => list.filter((w) => !w.hold && w.slot.share === 'onsite').length),
      lists.map((list) => list.filter((w) => !w.hold && w.slot.share === 'tier').length),
    ],
  );
  if (rowCount !== sessions.size) throw domainError('booking.session_paused');
}

async function spendHolds(t: Tx, won: readonly NewBooking[], now: Instant): Promise<void> {
  const holds = won.flatMap((w) => w.hold ?? []);
  if (holds.length === 0) return;
  const { rowCount } = await t.client.query(
    `update booking.hold set state = 'booked'
     where hospital_id = $1 and id = any($2::uuid[]) and state = 'held' and due_at > $3`,
    [hospitalOf(t), holds, now],
  );
  if (rowCount !== holds.length) throw domainError('booking.hold_expired');
}

/** The limit lives in the condition of the counter row's own update: two at once cannot both pass it. */
async function countDepartments(t: Tx, won: readonly NewBooking[], limit: number): Promise<void> {
  const days = [...Map.groupBy(won, (w) => `${w.patient} ${w.session.date}`).values()].map((list) => ({
    patient: list[0]?.patient,
    date: list[0]?.session.date,
    departments: `{${list.map((w) => w.session.department).join(',')}}`,
  }));
  const { rowCount } = await t.client.query(
    `insert into booking.patient_day as d (hospital_id, patient_id, date, department_ids)
     select $1, a.patient, a.date, a.departments::uuid[]
     from unnest($2::uuid[], $3::date[], $4::text[]) as a (patient, date, departments) order by a.patient, a.date
     on conflict (hospital_id, patient_id, date) do update
     set department_ids = d.department_ids || excluded.department_ids
     where (select count(distinct id) from unnest(d.department_ids || excluded.department_ids) as id) <= $5`,
    [hospitalOf(t), days.map((d) => d.patient), days.map((d) => d.date), days.map((d) => d.departments), limit],
  );
  if (rowCount !== days.length) throw domainError('booking.department_day_limit');
}

async function insertAppointments(t: Tx, won: readonly NewBooking[], now: Instant): Promise<void> {
  await t.client.query(
    `insert into booking.appointment (hospital_id, id, session_id, slot_id, patient_id, department_id, practitioner_id,
       date, starts_at, number, channel, state, reason_sealed, booked_at, booked_by, institution_id, device_key)
     select $1, a.id, a.session, a.slot, a.patient, a.department, a.practitioner, a.date, a.starts_at, a.number,
       a.channel, 'booked', a.reason, $13, a.booked_by, a.institution, a.device
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::date[], $9::timestamptz[],
       $10::integer[], $11::text[], $12::text[], $14::text[], $15::uuid[], $16::text[])
       as a (id, session, slot, patient, department, practitioner, date, starts_at, number, channel, reason, booked_by,
         institution, device)`,
    [
      hospitalOf(t),
      won.map((w) => w.id),
      won.map((w) => w.session.id),
      won.map((w) => w.slot.id),
      won.map((w) => w.patient),
      won.map((w) => w.session.department),
      won.map((w) => w.session.practitioner),
      won.map((w) => w.session.date),
      won.map((w) => w.slot.startsAt),
      won.map((w) => w.number),
      won.map((w) => w.channel),
      won.map((w) => w.reasonSealed),
      now,
      won.map((w) => w.bookedBy),
      won.map((w) => w.institution),
      won.map((w) => w.device),
    ],
  );
}
