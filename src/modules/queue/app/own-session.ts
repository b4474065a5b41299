import { domainError } from '#kernel/errors.ts';
import { type Session, sessionById } from '#modules/booking/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';

/** The session, if it is the actor's own. Throws `queue.session_not_found` (404), `queue.not_your_session` (403). */
export async function requireOwnSession(t: Tx, session: string, actor: Actor): Promise<Session> {
  const row = await sessionById(t, session);
  if (!row) throw domainError('queue.session_not_found');
  requireOwn(row.practitioner, actor);
  return row;
}

export function requireOwn(practitioner: string, actor: Actor): void {
  if (actor.kind !== 'staff' || actor.practitioner !== practitioner) throw domainError('queue.not_your_session');
}
