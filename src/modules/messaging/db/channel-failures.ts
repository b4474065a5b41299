import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface FailureRow {
  channel: string;
  code: string;
  count: number;
  last: Instant;
}

/** How often each channel said which code since then, the latest first. */
export async function channelFailures(t: Tx, since: Instant): Promise<FailureRow[]> {
  const { rows } = await t.client.query<FailureRow>(
    `select r.adapter as channel, r.detail as code, count(*)::integer as count, max(r.at) as last
     from messaging.receipt r join messaging.channel c on c.hospital_id = r.hospital_id and c.channel_id::text = r.adapter
     where r.hospital_id = $1 and r.at >= $2 and r.outcome = 'failed'
     group by r.adapter, r.detail order by last desc, code limit 500`,
    [t.scope.hospital, since],
  );
  return rows;
}
