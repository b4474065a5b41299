import { sql } from 'kysely';
import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface ChannelToday {
  channel: string;
  booked: number;
  /** Checked in, whether seen yet or not. */
  arrived: number;
  missed: number;
}

/** Appointments of today that hold, by the way they were made; the most used first. */
export async function bookingsToday(t: Tx, today: LocalDate): Promise<ChannelToday[]> {
  const { rows } = await sql<ChannelToday>`
    select a.channel, count(*)::integer as booked,
      (count(*) filter (where a.state in ('arrived', 'fulfilled')))::integer as arrived,
      (count(*) filter (where a.state = 'no_show'))::integer as missed
    from booking.v_session s
    join booking.v_appointment a on a.hospital_id = s.hospital_id and a.session_id = s.id and a.state <> 'cancelled'
    where s.hospital_id = ${t.scope.hospital} and s.date = ${today}::date
    group by a.channel order by booked desc, a.channel`.execute(t.db);
  return rows;
}
