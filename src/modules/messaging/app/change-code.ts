import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { type OwnCode, writeCode } from '../db/refusal-codes.ts';

/** The hospital's own line about a provider's refusal, once somebody has seen it happen. */
export async function changeCode(t: Tx, wish: OwnCode, by: Actor, now: Instant): Promise<void> {
  await writeCode(t, wish, now);
  const { kind, code, act, verified } = wish;
  const subject = `messaging.refusal_code/${kind}`;
  await audit(
    t,
    { actor: by, action: 'messaging.code_change', subject, outcome: 'ok', detail: { code, act, verified } },
    now,
  );
}
