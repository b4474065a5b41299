import type { Tx } from '../db/tx.ts';
import type { Answer, IdempotencyClaim } from '../http/route.ts';
import { hospitalOf } from './claim.ts';

export interface Decided {
  claim: IdempotencyClaim;
  /** The answer to keep, or null for a refusal: its key is given back, so a corrected retry is decided anew. */
  answer: Answer | null;
}

/** Stores the answers of claims made by this transaction, beside their effect; only 2xx answers are kept. */
export async function keep(t: Tx, decided: readonly Decided[]): Promise<void> {
  const kept = decided.filter((d) => isSuccess(d.answer));
  const refused = decided.filter((d) => !isSuccess(d.answer));
  for (const { answer, claim } of kept) {
    if (answer?.headers)
      throw new Error(`${claim.route}: a creating route answers by status and body, headers are not kept`);
  }
  if (kept.length > 0) {
    await t.client.query(
      `update platform.idempotency i set status = k.status, body = k.body::jsonb
       from unnest($2::text[], $3::text[], $4::text[], $5::integer[], $6::text[]) as k (actor, route, key, status, body)
       where i.hospital_id = $1 and i.actor = k.actor and i.route = k.route and i.key = k.key`,
      [
        hospitalOf(t),
        ...columns(kept),
        kept.map((d) => d.answer?.status),
        kept.map((d) => (d.answer?.body === undefined ? null : JSON.stringify(d.answer.body))),
      ],
    );
  }
  if (refused.length > 0) {
    await t.client.query(
      `delete from platform.idempotency i using unnest($2::text[], $3::text[], $4::text[]) as k (actor, route, key)
       where i.hospital_id = $1 and i.actor = k.actor and i.route = k.route and i.key = k.key`,
      [hospitalOf(t), ...columns(refused)],
    );
  }
}

const isSuccess = (answer: Answer | null): boolean => answer !== null && answer.status >= 200 && answer.status < 300;

function columns(rows: readonly Decided[]): string[][] {
  return [rows.map((d) => d.claim.actor), rows.map((d) => d.claim.route), rows.map((d) => d.claim.key)];
}
