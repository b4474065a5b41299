import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { SessionState } from '../domain/session.ts';
import { hospitalOf } from './hospital-of.ts';

export interface HolidaySession {
  template: string;
  total: number;
  booked: number;
  state: SessionState;
}

/** The sessions, from a day on, that rules for one day gave. */
export async function holidaySessions(t: Tx, from: LocalDate): Promise<HolidaySession[]> {
  const { rows } = await t.client.query<HolidaySession>(
    `select s.template_id as template, s.total, s.booked, s.state from booking.session s
     join booking.template r on r.hospital_id = s.hospital_id and r.id = s.template_id
     where s.hospital_id = $1 and s.date >= $2 and r.only_on = s.date`,
    [hospitalOf(t), from],
  );
  return rows;
}
