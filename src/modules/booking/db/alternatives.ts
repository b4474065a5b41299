import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

export interface Alternative {
  near: string;
  slot: string;
  startsAt: Instant;
}

/** For each refused slot up to three nearest free ones: of the same session first, then of the department that day. */
export async function alternativesTo(t: Tx, slots: readonly string[], now: Instant): Promise<Alternative[]> {
  if (slots.length === 0) return [];
  const { rows } = await t.client.query<Alternative>(
    `select w.id as near, a.id as slot, a.starts_at as "startsAt"
     from booking.slot w
     join booking.session ws on ws.hospital_id = w.hospital_id and ws.id = w.session_id
     cross join lateral (
       select s.id, s.starts_at
       from booking.session e
       join booking.slot s on s.hospital_id = e.hospital_id and s.session_id = e.id
       where e.hospital_id = $1 and e.department_id = ws.department_id and e.date = ws.date and e.state = 'open'
         and e.free > 0 and cardinality(s.free_numbers) > 0 and s.starts_at > $3 and s.id <> w.id
       order by (e.id = w.session_id) desc, abs(extract(epoch from s.starts_at - w.starts_at)), s.id
       limit 3) a
     where w.hospital_id = $1 and w.id = any($2::uuid[])`,
    [hospitalOf(t), slots, now],
  );
  return rows;
}
