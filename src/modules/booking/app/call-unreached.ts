import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { type CallOutcome, insertReminderCall } from '../db/reminder-calls.ts';

/** Writes down that somebody was called about a visit no reminder had reached them for. Throws booking.appointment_unknown. */
export async function callUnreached(
  t: Tx,
  { appointment, outcome, by }: { appointment: string; outcome: CallOutcome; by: Actor },
  now: Instant,
): Promise<Answer> {
  const written = await insertReminderCall(t, { id: newId(), appointment, outcome, by: actorId(by) }, now);
  if (!written) throw domainError('booking.appointment_unknown');
  const subject = `booking.appointment/${appointment}`;
  await audit(t, { actor: by, action: 'booking.call_unreached', subject, outcome: 'ok', detail: { outcome } }, now);
  return { status: 201, body: { id: appointment, outcome } };
}
