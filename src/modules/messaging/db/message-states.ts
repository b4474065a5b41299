import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

interface Row {
  id: string;
  state: 'pending' | 'delivered' | 'failed';
  readAt: Instant | null;
  handedOver: boolean;
}

export async function messageStates(t: Tx, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await t.client.query<Row>(
    `select m.message_id as id, m.state, m.read_at as "readAt", exists (
       select from messaging.receipt r where r.hospital_id = $1 and r.message_id = m.message_id
         and r.outcome = 'delivered' and r.adapter <> 'inbox') as "handedOver"
     from messaging.message m where m.hospital_id = $1 and m.message_id = any($2::uuid[])`,
    [t.scope.hospital, ids],
  );
  return rows;
}
