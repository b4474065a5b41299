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
 * with an event that backs off is left out whole: nothing of it may overtake. Three plain statements and no join: with
 * statistics taken when nothing waited, the planner made nested loops of a joined form that ran for minutes.
 */
export async function waitingEvents(t: Tx, hospital: number, now: string, limit: number): Promise<WaitingEvent[][]> {
  const waiting = 'from platform.outbox where hospital_id = $1 and dispatch_no is null';
  const blocked = await t.client.query<{ subject: string }>(
    `select distinct subject ${waiting} and retry_at is not null and retry_at > $2`,
    [hospital, now],
  );
  const oldest = await t.client.query<{ subject: string }>(
    `select subject ${waiting} and subject <> all($2) order by id limit $3`,
    [hospital, blocked.rows.map((row) => row.subject), limit],
  );
  if (oldest.rows.length === 0) return [];
  const { rows } = await t.client.query<WaitingEvent>(
    `select id, type, subject, subject_seq as seq, payload, created_at as at, attempts ${waiting} and subject = any($2)
     order by subject, subject_seq, id limit $3`,
    [hospital, [...new Set(oldest.rows.map((row) => row.subject))], limit * 4],
  );
  const groups = Map.groupBy(rows, (row) => row.subject);
  const age = (group: WaitingEvent[]) => group[0]?.id ?? '';
  return [...groups.values()].sort((a, b) => (age(a) < age(b) ? -1 : 1));
}
