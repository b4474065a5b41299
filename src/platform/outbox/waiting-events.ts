import type { Tx } from '../db/tx.ts';

export interface WaitingEvent {
  id: string;
  type: string;
  subject: string;
  seq: number;
  payload: Record<string, unknown>;
  at: string;
  attempts: number;
}

/**
 * Undispatched events that may go now, grouped by subject in the order of their numbers; the groups by age. A subject
 * whose oldest waiting event backs off is left out whole: its later events must not overtake.
 */
export async function waitingEvents(t: Tx, hospital: number, now: string, limit: number): Promise<WaitingEvent[][]> {
  const { rows } = await t.client.query<WaitingEvent>(
    `with head as (
       select o.subject from platform.outbox o
       where o.hospital_id = $1 and o.dispatch_no is null and (o.retry_at is null or o.retry_at <= $2)
         and not exists (select 1 from platform.outbox b where b.hospital_id = $1 and b.subject = o.subject
                           and b.dispatch_no is null and b.retry_at > $2)
       order by o.id limit $3)
     select o.id, o.type, o.subject, o.subject_seq as seq, o.payload, o.created_at as at, o.attempts
     from platform.outbox o
     where o.hospital_id = $1 and o.dispatch_no is null and o.subject in (select subject from head)
     order by o.subject, o.subject_seq, o.id limit $3 * 4`,
    [hospital, now, limit],
  );
  const groups = Map.groupBy(rows, (row) => row.subject);
  const age = (group: WaitingEvent[]) => group[0]?.id ?? '';
  return [...groups.values()].sort((a, b) => (age(a) < age(b) ? -1 : 1));
}
