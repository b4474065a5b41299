import type { Tx } from '#platform/db/tx.ts';

/**
 * Tells the planner, for this transaction only, that every statement is a look-up by key. Without it a table that was
 * empty at its last ANALYZE (a new hospital's first booking minute) is read whole for every batch.
 */
export async function planByKeys(t: Tx): Promise<void> {
  await t.client.query('set local enable_seqscan = off');
}
