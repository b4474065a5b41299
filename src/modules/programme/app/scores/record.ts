import type { Instant } from '#kernel/instant.ts';
import type { Json } from '#platform/audit/canonical-json.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';

/** What was done to a sheet or an item; ids and figures only. */
export async function record(
  t: Tx,
  action: string,
  id: string,
  actor: Actor,
  detail: Record<string, Json>,
  now: Instant,
) {
  const table = action.startsWith('programme.score_item') ? 'score_item' : 'score_sheet';
  await audit(t, { actor, action, subject: `programme.${table}/${id}`, outcome: 'ok', detail }, now);
}
