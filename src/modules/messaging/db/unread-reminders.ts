import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface UnreadReminder {
  patient: string;
  dedupe: string;
  at: Instant;
  /** What the carrier said that could not deliver it; null when none was asked. */
  failure: string | null;
}

/** Reminders of visits that reached no phone since then and that nobody has read, failures first; at most `limit`. */
export async function unreadReminders(t: Tx, since: Instant, limit: number): Promise<UnreadReminder[]> {
  const { rows } = await t.client.query<UnreadReminder>(
    `select m.patient_id as patient, m.dedupe, m.created_at as at,
       max(r.detail) filter (where r.outcome = 'failed') as failure
     from messaging.message m
     left join messaging.receipt r on r.hospital_id = m.hospital_id and r.message_id = m.message_id
     where m.hospital_id = $1 and m.created_at >= $2 and m.template in ('reminder', 'reminder_soon')
       and m.read_at is null and m.state <> 'pending'
     group by m.message_id, m.patient_id, m.dedupe, m.created_at
     having not coalesce(bool_or(r.adapter <> 'inbox' and r.outcome = 'delivered'), false)
     order by (max(r.detail) filter (where r.outcome = 'failed')) is null, m.created_at desc, m.message_id limit $3`,
    [t.scope.hospital, since, limit],
  );
  return rows;
}
