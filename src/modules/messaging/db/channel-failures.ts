import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface FailureRow {
  channel: string;
  code: string;
  count: number;
  last: Instant;
}

/** How often each channel said which code since then, the latest first; codes that reached no phone are among them. */
export async function channelFailures(t: Tx, since: Instant): Promise<FailureRow[]> {
  const { rows } = await t.client.query<FailureRow>(
    `select r.adapter as channel, r.detail as code, count(*)::integer as count, max(r.at) as last
     from (
       select hospital_id, adapter, detail, at from messaging.receipt
       where hospital_id = $1 and at >= $2 and outcome = 'failed'
       union all
       select hospital_id, channel_id::text, detail, ended_at from messaging.code_errand
       where hospital_id = $1 and ended_at >= $2 and state = 'failed') r
     join messaging.channel c on c.hospital_id = r.hospital_id and c.channel_id::text = r.adapter
     group by r.adapter, r.detail order by last desc, code limit 500`,
    [t.scope.hospital, since],
  );
  return rows;
}
