import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { enqueueAll } from '#platform/jobs/enqueue.ts';
import { insertReceipts, takeDue } from '../db/deliveries.ts';

/** The sweep of messages whose moment has come: the night is over, a pause is over, or a receipt did not come. */
export async function sendDue(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const due = await takeDue(t, now, limit);
  if (due.length === 0) return 0;
  const silent = due.flatMap(({ id: message, silent: adapter }) =>
    adapter === null ? [] : [{ id: newId(), message, adapter, outcome: 'failed' as const, detail: 'no_receipt' }],
  );
  await insertReceipts(t, silent, now);
  await enqueueAll(
    t,
    'messaging.send',
    t.scope.hospital as number,
    due.map(({ id }) => id),
  );
  return due.length;
}
