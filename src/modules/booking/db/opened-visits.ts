import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

/** Sessions whose kept slots have just become everybody's, marked and locked in id order. */
export async function openedVisits(t: Tx, now: Instant, limit: number): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `with due as (
       select id from booking.session
       where hospital_id = $1 and visits_open_at <= $2 and visits_offered_at is null and state = 'open'
       order by id limit $3 for no key update)
     update booking.session s set visits_offered_at = $2 from due where s.hospital_id = $1 and s.id = due.id returning s.id`,
    [hospitalOf(t), now, limit],
  );
  return rows.map((row) => row.id).sort();
}
