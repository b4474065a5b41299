import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';

/** What was done to a problem: into the audit log, and to whoever listens. Details are ids, dates and counts. */
export async function tell(
  t: Tx,
  it: {
    action: string;
    event: string;
    problem: string;
    version: number;
    detail: Record<string, string | number | null>;
  },
  by: Actor,
  now: Instant,
): Promise<void> {
  const subject = `programme.problem/${it.problem}`;
  await audit(t, { actor: by, action: it.action, subject, outcome: 'ok', detail: it.detail }, now);
  const payload = { problem: it.problem, ...it.detail };
  await emit(t, { type: it.event, subject: it.problem, seq: it.version, payload }, now);
}
