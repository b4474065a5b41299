import type pg from 'pg';

/** Places sold beyond what there is: more live appointments than capacity, or one number of a session twice. */
export async function oversold(client: pg.Client | pg.Pool): Promise<number> {
  const { rows } = await client.query<{ n: string }>(`
    select (select coalesce(sum(n - capacity), 0) from (
        select count(*) as n, s.capacity from booking.appointment a
        join booking.slot s on s.hospital_id = a.hospital_id and s.id = a.slot_id
        where a.state <> 'cancelled' group by s.id, s.capacity having count(*) > s.capacity) x)
      + (select coalesce(sum(n - 1), 0) from (
        select count(*) as n from booking.appointment where state <> 'cancelled'
        group by hospital_id, session_id, number having count(*) > 1) y)
      + (select coalesce(sum(held + booked - capacity), 0) from booking.slot where held + booked > capacity) as n`);
  return Number(rows[0]?.n ?? 0);
}
