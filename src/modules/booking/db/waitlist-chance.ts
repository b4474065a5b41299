import { addDays, type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

const WEEKS_BACK = 8;

/** How many stand before each of these in the line for the same places: rules/waitlist-is-in-order, counted. */
export async function aheadOf(t: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await t.client.query<{ id: string; ahead: number }>(
    `select w.id, (select count(*) from booking.waitlist x
       where x.hospital_id = $1 and x.state in ('waiting', 'offered') and x.department_id = w.department_id and x.date = w.date
         and (x.practitioner_id is null or w.practitioner_id is null or x.practitioner_id = w.practitioner_id)
         and (x.period is null or w.period is null or x.period = w.period)
         and (x.priority, x.joined_at, x.id) < (w.priority, w.joined_at, w.id))::integer as ahead
     from booking.waitlist w where w.hospital_id = $1 and w.id = any($2::uuid[])`,
    [hospitalOf(t), ids],
  );
  return new Map(rows.map((row) => [row.id, row.ahead]));
}

/**
 * For each entry: on every clinic day of the past weeks, how many places came free from this long before the end of the
 * clinic on. Places of stopped clinics helped nobody and are left out.
 */
export async function releasedInThePast(t: Tx, ids: readonly string[], now: Instant): Promise<Map<string, number[]>> {
  const today = localDate(now);
  const { rows } = await t.client.query<{ id: string; released: number[] }>(
    `select w.id, array_agg(h.places order by h.date) as released
     from booking.waitlist w cross join lateral (
       select s.date, sum((select count(*) from booking.appointment a
           where a.hospital_id = $1 and a.session_id = s.id and a.state = 'cancelled' and a.slot_id is not null
             and a.cancelled_by <> 'hospital' and a.cancelled_at >= s.ends_at - (w.ends_at - $3::timestamptz)))::integer as places
       from booking.session s
       where s.hospital_id = $1 and s.department_id = w.department_id and s.date between $4 and $5
         and (w.practitioner_id is null or s.practitioner_id = w.practitioner_id)
         and (w.period is null or s.period = w.period)
       group by s.date) h
     where w.hospital_id = $1 and w.id = any($2::uuid[]) group by w.id`,
    [hospitalOf(t), ids, now, addDays(today, -7 * WEEKS_BACK), addDays(today, -1)],
  );
  return new Map(rows.map((row) => [row.id, row.released]));
}
