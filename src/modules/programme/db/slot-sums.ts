import { sql } from 'kysely';
import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { MonthSum } from '../domain/indicators.ts';

/** Sums of all places of clinic days from `from` to `to`, both included, per department and month; neither drafts nor added places count. */
export async function slotSums(t: Tx, from: LocalDate, to: LocalDate): Promise<MonthSum[]> {
  const { rows } = await sql<MonthSum>`
    select department_id as department, to_char(date, 'YYYY-MM') as month, 0 as visits, 0 as booked, 0 as waited,
      json_build_object('places', sum(capacity),
        'online', coalesce(sum(capacity) filter (where share in ('online', 'tier')), 0),
        'tier', coalesce(sum(capacity) filter (where share = 'tier'), 0)) as slots
    from booking.v_slot_share
    where hospital_id = ${t.scope.hospital} and date between ${from}::date and ${to}::date and state <> 'planned' and not added
    group by department_id, to_char(date, 'YYYY-MM')`.execute(t.db);
  return rows;
}
