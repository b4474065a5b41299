import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

export interface Alternative {
  near: string;
  shares: string;
  visits: string;
  slot: string;
  startsAt: Instant;
}

/** A refused slot, the shares that whoever was refused may take that day, and the kept slots of that session too. */
export interface Near {
  near: string;
  shares: string;
  visits: string;
}

/** For each refused slot up to three nearest free ones: of the same session first, then of the department that day. */
export async function alternativesTo(t: Tx, refused: readonly Near[], now: Instant): Promise<Alternative[]> {
  if (refused.length === 0) return [];
  const { rows } = await t.client.query<Alternative>(
    `select w.id as near, q.shares, q.visits, a.id as slot, a.starts_at as "startsAt"
     from unnest($2::uuid[], $4::text[], $5::text[]) as q (near, shares, visits)
     join booking.slot w on w.hospital_id = $1 and w.id = q.near
     join booking.session ws on ws.hospital_id = w.hospital_id and ws.id = w.session_id
     cross join lateral (
       select s.id, s.starts_at
       from booking.session e
       join booking.slot s on s.hospital_id = e.hospital_id and s.session_id = e.id
       where e.hospital_id = $1 and e.department_id = ws.department_id and e.date = ws.date and e.state = 'open'
         and e.free > 0 and cardinality(s.free_numbers) > 0 and s.starts_at > $3 and s.id <> w.id
         and s.share = any(string_to_array(q.shares, ','))
         and (s.visit = 'any' or e.visits_open_at <= $3
           or e.id = w.session_id and s.visit = any(string_to_array(q.visits, ',')))
       order by (e.id = w.session_id) desc, abs(extract(epoch from s.starts_at - w.starts_at)), s.id
       limit 3) a`,
    [hospitalOf(t), refused.map((r) => r.near), now, refused.map((r) => r.shares), refused.map((r) => r.visits)],
  );
  return rows;
}
