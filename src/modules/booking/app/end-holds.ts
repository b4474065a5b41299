import type { Instant } from '#kernel/instant.ts';
import { auditAll } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { type EndedHold, endHolds } from '../db/holds.ts';

/** Ends those of `ids` that are still alive, with an audit row each; answers which. What becomes of their places is settleFreed's. */
export async function endAndRecord(
  t: Tx,
  ids: readonly string[],
  state: 'released' | 'expired',
  by: Actor,
  now: Instant,
): Promise<EndedHold[]> {
  const ended = await endHolds(t, ids, state);
  const action = state === 'released' ? 'booking.release' : 'booking.expire';
  const rows = ended.map(({ id }) => ({ actor: by, action, subject: `booking.hold/${id}`, outcome: 'ok' as const }));
  await auditAll(t, rows, now);
  return ended;
}
