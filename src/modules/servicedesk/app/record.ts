import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';

interface Moved {
  id: string;
  version: number;
}

/** What happened to a help call: told to the live pages, and written down with who did it. */
export async function helpHappened(
  t: Tx,
  what: 'called' | 'taken' | 'given_back' | 'finished' | 'withdrawn' | 'escalated',
  row: Moved,
  by: Actor,
  now: Instant,
): Promise<void> {
  await emit(t, { type: `servicedesk.help_${what}`, subject: row.id, seq: row.version, payload: {} }, now);
  const subject = `servicedesk.help_call/${row.id}`;
  await audit(t, { actor: by, action: `servicedesk.help_${what}`, subject, outcome: 'ok' }, now);
}

/** The same for a sign-language call; `quiet` for what is told and not written down, as what was said is nowhere kept. */
export async function signHappened(
  t: Tx,
  what: 'asked' | 'taken' | 'ended' | 'signalled' | 'overdue',
  row: Moved,
  by: Actor | 'quiet',
  now: Instant,
): Promise<void> {
  await emit(t, { type: `servicedesk.sign_${what}`, subject: row.id, seq: row.version, payload: {} }, now);
  if (by === 'quiet') return;
  const subject = `servicedesk.sign_call/${row.id}`;
  await audit(t, { actor: by, action: `servicedesk.sign_${what}`, subject, outcome: 'ok' }, now);
}
