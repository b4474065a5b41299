import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface SentRow {
  id: string;
  template: string;
  titleZh: string;
  bodyZh: string;
  titleEn: string;
  bodyEn: string;
  at: Instant;
  state: 'pending' | 'delivered' | 'failed';
  read: boolean;
  waitsUntil: Instant | null;
}

export interface StepRow {
  message: string;
  adapter: string;
  outcome: 'accepted' | 'delivered' | 'failed';
  code: string;
  at: Instant;
}

/** The newest messages of the hospital. */
export async function sentRows(t: Tx, limit: number): Promise<SentRow[]> {
  const { rows } = await t.client.query<SentRow>(
    `select message_id as id, template, title_zh as "titleZh", body_zh as "bodyZh", title_en as "titleEn",
       body_en as "bodyEn", created_at as at, state, read_at is not null as read, next_at as "waitsUntil"
     from messaging.message where hospital_id = $1 order by created_at desc, message_id desc limit $2`,
    [t.scope.hospital, limit],
  );
  return rows;
}

/**
 * What was said of each, in the order in which it was said; at most a hundred of one message. What one moment brought stands
 * in the order of the chain, the inbox last: ids of one millisecond are in no order.
 */
export async function stepRows(t: Tx, messages: readonly string[]): Promise<StepRow[]> {
  const { rows } = await t.client.query<StepRow>(
    `select message_id as message, adapter, outcome, detail as code, at from (
       select r.*, row_number() over (partition by message_id
           order by at, (adapter = 'inbox'), coalesce(place, 0), outcome <> 'accepted', receipt_id) as n
       from messaging.receipt r
       left join (select channel_id::text as channel, min(place) as place from messaging.chain_step
         where hospital_id = $1 group by channel_id) step on step.channel = r.adapter
       where hospital_id = $1 and message_id = any($2::uuid[])) as told
     where n <= 100 order by message_id, n`,
    [t.scope.hospital, messages],
  );
  return rows;
}
