import { domainError } from '#kernel/errors.ts';
import type { Tx } from '#platform/db/tx.ts';
import { rotaOfSession } from '../db/rotas.ts';

/** What two people have agreed upon is not changed without saying why. Throws booking.change_reason. */
export async function requireReason(t: Tx, session: string, reason: string | undefined): Promise<string | null> {
  if (reason === undefined && (await rotaOfSession(t, session)) !== null) throw domainError('booking.change_reason');
  return reason ?? null;
}
