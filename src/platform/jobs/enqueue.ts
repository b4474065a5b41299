import type { Tx } from '../db/tx.ts';
import { assertIdsOnly } from '../outbox/ids-only.ts';

/** Ids that one job carries: a job that is tried again after a crash does not do more than these again. */
const MOST = 50;

/**
 * Hands `payload` (ids only) to the job `name` of a manifest: it runs once this transaction has committed, and never
 * when it rolls back. At least once: the handler must be idempotent. Each call makes the commit send a NOTIFY, so hot
 * paths emit an event and let its subscription enqueue.
 */
export async function enqueue(t: Tx, name: string, payload: { hospital: number; id: string }): Promise<void> {
  await add(t, name, payload);
}

/** The same for many at once, at most 50 in a job; for a job with `handleAll`. */
export async function enqueueAll(t: Tx, name: string, hospital: number, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += MOST) {
    await add(t, name, { hospital, ids: ids.slice(from, from + MOST) });
  }
}

async function add(t: Tx, name: string, payload: { hospital: number; id?: string; ids?: string[] }): Promise<void> {
  if (!/^[a-z]+\.[a-z_]+$/.test(name)) throw new Error(`job name ${name} is not room.name`);
  if (payload.hospital !== t.scope.hospital)
    throw new Error(`${name}: a job belongs to the hospital of its transaction`);
  assertIdsOnly(payload, name);
  t.leavesWork = true;
  await t.client.query('select platform.enqueue($1, $2, $3::json)', [payload.hospital, name, JSON.stringify(payload)]);
}
