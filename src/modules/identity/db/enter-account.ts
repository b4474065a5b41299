import { scopeSql, type Tx } from '#platform/db/tx.ts';

/** Goes on within the transaction as another account, whose rows it may write from here on. */
export async function enterAccount(t: Tx, as: { account: string; credential: string }): Promise<void> {
  await t.client.query(scopeSql({ ...t.scope, ...as }));
}
