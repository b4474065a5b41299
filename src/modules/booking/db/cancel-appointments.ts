import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { countFreed, type FreedPlaces } from './count-freed.ts';
import { hospitalOf } from './hospital-of.ts';

export interface Cancelled {
  id: string;
  patient: string;
  session: string;
  slot: string | null;
  department: string;
  practitioner: string;
  date: LocalDate;
  number: number;
  /** Fen. */
  paid: number;
  version: number;
}

export type CancelledBy = 'patient' | 'desk' | 'hospital';

/**
 * Cancels those of `ids` that are still booked, and gives number, counts and the person's day back in the same
 * transaction. Answers only what it cancelled: an appointment that changed meanwhile is left alone.
 */
export async function cancelAppointments(
  t: Tx,
  ids: readonly string[],
  by: CancelledBy,
  reasonSealed: string | null,
  now: Instant,
): Promise<Cancelled[]> {
  const hospital = hospitalOf(t);
  await t.client.query(
    `select id from booking.session where hospital_id = $1
       and id in (select session_id from booking.appointment where hospital_id = $1 and id = any($2::uuid[]))
     order by id for no key update`,
    [hospital, ids],
  );
  const { rows } = await t.client.query<Cancelled>(
    `update booking.appointment set state = 'cancelled', cancelled_at = $3, cancelled_by = $4, cancel_reason_sealed = $5,
       version = version + 1
     where hospital_id = $1 and id = any($2::uuid[]) and state = 'booked'
     returning id, patient_id as patient, session_id as session, slot_id as slot, department_id as department,
       practitioner_id as practitioner, date, number, paid_fen as paid, version`,
    [hospital, ids, now, by, reasonSealed],
  );
  const advance = rows.filter((row) => row.slot !== null);
  await giveNumbersBack(t, advance);
  await uncountDepartments(t, advance);
  await uncountWalkIns(
    t,
    rows.filter((row) => row.slot === null),
  );
  return rows;
}

export async function giveNumbersBack(t: Tx, rows: readonly Pick<Cancelled, 'slot' | 'number'>[]): Promise<void> {
  const slots = [...Map.groupBy(rows, (row) => row.slot)];
  const given = await t.client.query<FreedPlaces>(
    `update booking.slot s set booked = s.booked - cardinality(d.numbers::integer[]),
       free_numbers = array(select n from unnest(s.free_numbers || d.numbers::integer[]) n order by n)
     from unnest($2::uuid[], $3::text[]) as d (id, numbers) where s.hospital_id = $1 and s.id = any($2::uuid[]) and s.id = d.id
     returning s.session_id as session, s.share, cardinality(d.numbers::integer[]) as places`,
    [hospitalOf(t), slots.map(([id]) => id), slots.map(([, list]) => `{${list.map((row) => row.number).join(',')}}`)],
  );
  await countFreed(t, 'booked', given.rows);
}

/** Takes one element of the department out of the person's day; the same department may stand there twice. */
async function uncountDepartments(t: Tx, rows: readonly Cancelled[]): Promise<void> {
  const inOrder = [...rows].sort((a, b) => (a.patient < b.patient ? -1 : 1));
  for (const row of inOrder) {
    await t.client.query(
      `update booking.patient_day set department_ids =
         department_ids[:array_position(department_ids, $4) - 1] || department_ids[array_position(department_ids, $4) + 1:]
       where hospital_id = $1 and patient_id = $2 and date = $3 and $4 = any(department_ids)`,
      [hospitalOf(t), row.patient, row.date, row.department],
    );
  }
}

/** A walk-in's number is never given twice; only its place within the session's limit is free again. */
async function uncountWalkIns(t: Tx, rows: readonly Cancelled[]): Promise<void> {
  const sessions = [...Map.groupBy(rows, (row) => row.session)];
  if (sessions.length === 0) return;
  await t.client.query(
    `update booking.session s set walk_ins = s.walk_ins - d.by
     from unnest($2::uuid[], $3::integer[]) as d (id, by) where s.hospital_id = $1 and s.id = any($2::uuid[]) and s.id = d.id`,
    [hospitalOf(t), sessions.map(([id]) => id), sessions.map(([, list]) => list.length)],
  );
}
