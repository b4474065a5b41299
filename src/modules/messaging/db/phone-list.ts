import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface UnreachedRow {
  id: string;
  patient: string;
  titleZh: string;
  titleEn: string;
  bodyZh: string;
  bodyEn: string;
  at: Instant;
  /** What the last channel said that could not; null when none was asked. */
  failure: string | null;
  tries: number;
}

/** Messages of these templates that ended in no phone, that nobody has read, and about which no call got through. */
export async function unreachedRows(
  t: Tx,
  templates: readonly string[],
  since: Instant,
  limit: number,
): Promise<UnreachedRow[]> {
  const { rows } = await t.client.query<UnreachedRow>(
    `select m.message_id as id, m.patient_id as patient, m.title_zh as "titleZh", m.title_en as "titleEn",
       m.body_zh as "bodyZh", m.body_en as "bodyEn", m.created_at as at,
       (select r.detail from messaging.receipt r where r.hospital_id = $1 and r.message_id = m.message_id
          and r.outcome = 'failed' order by r.at desc, r.receipt_id desc limit 1) as failure,
       (select count(*)::integer from messaging.phone_call c
          where c.hospital_id = $1 and c.message_id = m.message_id) as tries
     from messaging.message m
     where m.hospital_id = $1 and m.created_at >= $3 and m.template = any($2::text[])
       and m.read_at is null and m.state <> 'pending'
       and not exists (select from messaging.receipt r where r.hospital_id = $1 and r.message_id = m.message_id
         and r.outcome = 'delivered' and r.adapter <> 'inbox')
       and not exists (select from messaging.phone_call c where c.hospital_id = $1
         and c.message_id = m.message_id and c.outcome = 'reached')
     order by m.created_at, m.message_id limit $4`,
    [t.scope.hospital, templates, since, limit],
  );
  return rows;
}

/** Answers whether this hospital has the message. */
export async function insertCall(
  t: Tx,
  call: { id: string; message: string; outcome: 'reached' | 'no_answer'; by: string },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into messaging.phone_call (hospital_id, call_id, message_id, outcome, called_at, called_by)
     select hospital_id, $2, message_id, $4, $5, $6 from messaging.message where hospital_id = $1 and message_id = $3`,
    [t.scope.hospital, call.id, call.message, call.outcome, now, call.by],
  );
  return rowCount === 1;
}
