import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { insertCall } from '../db/stop-calls.ts';
import { caseById, closeCase } from '../db/stop-rows.ts';
import type { CallOutcome } from '../domain/stop.ts';
import { personName } from './person-name.ts';
import { sealNote } from './stop-texts.ts';

/**
 * Writes down a call to somebody of a stopped clinic; who was reached, or is to be called no more (`done`), leaves the list.
 * Throws booking.stop_case_unknown, stop_case_over.
 */
export async function noteCall(
  app: App,
  t: Tx,
  call: { case: string; outcome: CallOutcome; note?: string | undefined; done: boolean; by: Actor },
  now: Instant,
): Promise<{ id: string; done: boolean }> {
  const one = await caseById(t, call.case);
  if (!one) throw domainError('booking.stop_case_unknown');
  const id = newId();
  const { outcome, by } = call;
  const noteSealed = sealNote(app.crypto, id, call.note);
  const who = { by: actorId(by), byName: personName(by) };
  await insertCall(t, { id, case: one.id, outcome, noteSealed, ...who }, now);
  const done = call.done || outcome === 'reached';
  if (done && (await closeCase(t, one.id, actorId(by), now)) === null) throw domainError('booking.stop_case_over');
  const subject = `booking.stop_case/${one.id}`;
  await audit(t, { actor: by, action: 'booking.stop_call', subject, outcome: 'ok', detail: { outcome, done } }, now);
  return { id, done };
}
