import type { Tx } from '#platform/db/tx.ts';

/** Waits for whoever founds a hospital at the same time, until the end of the transaction. */
export async function lockFounding(t: Tx): Promise<void> {
  await t.client.query(`select pg_advisory_xact_lock(hashtext('shuxin.bootstrap'))`);
}
