import type { Tx } from '../db/tx.ts';
import { assertIdsOnly } from '../outbox/ids-only.ts';

/**
 * Hands `payload` (ids only) to the job `name` of a manifest: it runs once this transaction has committed, and never
 * when it rolls back. At least once: the handler must be idempotent. Each call makes the commit send a NOTIFY, so hot
 * paths emit an event and let its subscription enqueue.
 */
export async function enqueue(t: Tx, name: string, payload: { hospital: number; id: string }): Promise<void> {
  if (!/^[a-z]+\.[a-z_]+$/.test(name)) throw new Error(`job name ${name} is not room.name`);
  if (payload.hospital !== t.scope.hospital)
    throw new Error(`${name}: a job belongs to the hospital of its transaction`);
  assertIdsOnly(payload, name);
  t.leavesWork = true;
  await t.client.query('select platform.enqueue($1, $2, $3::json)', [payload.hospital, name, JSON.stringify(payload)]);
}
