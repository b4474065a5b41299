import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

/** Rules of the week that hold on `today` or later. */
export async function templateCount(t: Tx, today: LocalDate): Promise<number> {
  return one(
    t,
    `select count(*)::integer as n from booking.template where hospital_id = $1 and active
       and (valid_until is null or valid_until >= greatest($2::date, coalesce(valid_from, $2)))`,
    today,
  );
}

/** Free places that have not begun; every one can be booked or will be soon. */
export async function freePlaces(t: Tx, now: Instant): Promise<number> {
  return one(
    t,
    `select coalesce(sum(free), 0)::integer as n from booking.session
     where hospital_id = $1 and state = 'open' and free > 0 and ends_at > $2`,
    now,
  );
}

/** Whether anybody was ever booked here: 1 or 0, without counting a year of them. */
export async function anyBooked(t: Tx): Promise<number> {
  return one(t, 'select exists (select from booking.appointment where hospital_id = $1)::integer as n');
}

async function one(t: Tx, text: string, ...at: string[]): Promise<number> {
  const { rows } = await t.client.query<{ n: number }>(text, [hospitalOf(t), ...at]);
  return rows[0]?.n ?? 0;
}
