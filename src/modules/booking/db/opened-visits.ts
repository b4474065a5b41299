import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

/**
 * Sessions of these days whose tier places have become everybody's, marked and locked in id order: how many, and which of
 * them have such places left. A draft comes here after its release.
 */
export async function openedTiers(
  t: Tx,
  from: LocalDate,
  to: LocalDate,
  now: Instant,
  limit: number,
): Promise<{ marked: number; open: string[] }> {
  const { rows } = await t.client.query<{ id: string; tier: number }>(
    `with due as (
       select id from booking.session
       where hospital_id = $1 and date between $2 and $3 and tier_offered_at is null and state <> 'planned'
       order by id limit $5 for no key update)
     update booking.session s set tier_offered_at = $4 from due where s.hospital_id = $1 and s.id = due.id
     returning s.id, s.free_tier as tier`,
    [hospitalOf(t), from, to, now, limit],
  );
  return { marked: rows.length, open: rows.flatMap((row) => (row.tier > 0 ? row.id : [])).sort() };
}

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
