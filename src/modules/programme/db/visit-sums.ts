import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { MonthSum } from '../domain/indicators.ts';

/** The wait of `waitMinutes` in SQL: both ends cut to the minute, never below 0. `greatest` leaves out a null slot. */
export const waitSql = sql<number>`greatest(0, (extract(epoch from date_trunc('minute', started_at)
  - date_trunc('minute', greatest(checked_in_at, slot_start))) / 60)::integer)`;

/** Sums of all visits that started in [from, until), per department and local month. */
export async function monthSums(t: Tx, from: Instant, until: Instant): Promise<MonthSum[]> {
  const { rows } = await sql<MonthSum>`
    select department_id as department, to_char(local_date, 'YYYY-MM') as month,
      count(*)::integer as visits,
      (count(*) filter (where booked_before_check_in))::integer as booked,
      coalesce(sum(${waitSql}) filter (where booked_before_check_in), 0)::integer as waited
    from queue.v_visit
    where hospital_id = ${t.scope.hospital} and started_at >= ${from} and started_at < ${until}
    group by department_id, to_char(local_date, 'YYYY-MM')`.execute(t.db);
  return rows;
}
