import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Share, SlotClass, SlotVisit } from '../domain/session.ts';
import { hospitalOf } from './hospital-of.ts';

/** Free places of one session that are kept for one kind of visit now. */
export interface KeptPlaces {
  session: string;
  department: string;
  practitioner: string;
  slotClass: SlotClass;
  date: LocalDate;
  share: Share;
  visit: SlotVisit;
  opensAt: Instant;
  free: number;
}

/** What is kept for first or return visits in a department's open sessions of these days, by session, share and kind. */
export async function keptPlaces(
  t: Tx,
  department: string,
  from: LocalDate,
  to: LocalDate,
  now: Instant,
): Promise<KeptPlaces[]> {
  const { rows } = await t.client.query<KeptPlaces>(
    `select s.id as session, s.department_id as department, s.practitioner_id as practitioner, s.slot_class as "slotClass",
       s.date, l.share, l.visit, s.visits_open_at as "opensAt", sum(cardinality(l.free_numbers))::integer as free
     from booking.session s join booking.slot l on l.hospital_id = s.hospital_id and l.session_id = s.id
     where s.hospital_id = $1 and s.department_id = $2 and s.date between $3 and $4 and s.state = 'open'
       and s.visits_open_at > $5 and l.visit <> 'any' and l.starts_at > $5 and cardinality(l.free_numbers) > 0
     group by s.hospital_id, s.id, l.share, l.visit`,
    [hospitalOf(t), department, from, to, now],
  );
  return rows;
}
