import type { Instant } from '#kernel/instant.ts';
import { auditAll } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { emitAll } from '#platform/outbox/emit.ts';
import { endEntries, type Moved } from '../db/waitlist-line.ts';
import type { WaitEnd } from '../domain/waitlist.ts';

export const WAITLIST: Actor = { kind: 'system', name: 'booking.waitlist' };

/** Ends entries that still wait or have an offer, with event and audit; answers which. */
export async function endAndTell(
  t: Tx,
  ids: readonly string[],
  why: WaitEnd,
  by: Actor,
  now: Instant,
): Promise<Moved[]> {
  const ended = await endEntries(t, ids, why, now);
  const event = ({ id, version }: Moved) => ({
    type: 'booking.waitlist_ended',
    subject: id,
    seq: version,
    payload: { entry: id, why },
  });
  await emitAll(t, ended.map(event), now);
  await record(t, 'booking.waitlist_end', ended, { why }, by, now);
  return ended;
}

export async function record(
  t: Tx,
  action: string,
  entries: readonly { id: string }[],
  detail: Record<string, string | number>,
  by: Actor,
  now: Instant,
): Promise<void> {
  const subject = (id: string) => `booking.waitlist/${id}`;
  const rows = entries.map(({ id }) => ({ actor: by, action, subject: subject(id), outcome: 'ok' as const, detail }));
  await auditAll(t, rows, now);
}
