import type { Tx } from './tx.ts';

/** Runs `fn` so that, when it throws, only what it did is undone and the transaction goes on; the error is thrown on. */
export async function inSavepoint<T>(t: Tx, fn: () => Promise<T>): Promise<T> {
  await t.client.query('savepoint part');
  try {
    const result = await fn();
    await t.client.query('release savepoint part');
    return result;
  } catch (error) {
    await t.client.query('rollback to savepoint part');
    throw error;
  }
}
