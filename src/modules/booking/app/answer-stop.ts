import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { linkedPatients } from '#modules/identity/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';
import { cancelAppointments } from '../db/cancel-appointments.ts';
import { answerCase, type CaseRow, caseById } from '../db/stop-rows.ts';
import { caseState } from '../domain/rules/how-a-case-stands.ts';
import type { StopAnswer } from '../domain/stop.ts';
import { tellCancelled } from './cancel.ts';
import { endAndRecord } from './end-holds.ts';
import { offerPlaces } from './offer-places.ts';
import { settleFreed } from './settle-freed.ts';
import { startRefunds } from './start-refunds.ts';

/** Somebody else's case is answered like one that does not exist: booking.stop_case_unknown. */
export async function requireOwnCase(t: Tx, id: string): Promise<void> {
  const one = await caseById(t, id);
  if (!one || !(await linkedPatients(t)).includes(one.patient)) throw domainError('booking.stop_case_unknown');
}

/**
 * Agrees to the substitute, or takes note of a cancelled booking. A place that is kept is taken by booking from its hold,
 * the one way in which every hold is booked. Throws booking.stop_case_unknown, stop_case_over.
 */
export async function acceptStop(
  t: Tx,
  id: string,
  by: Actor,
  now: Instant,
): Promise<{ id: string; state: StopAnswer }> {
  const one = await requireOpen(t, id, now);
  if (one.outcome === 'held') throw domainError('booking.stop_case_over');
  await write(t, one, 'accepted', by, now);
  return { id, state: 'accepted' };
}

/**
 * Says no, without any harm: the booking with the substitute is cancelled by the hospital, the kept place goes to the next;
 * no cut-off, nothing counted, what was paid comes back. Throws booking.stop_case_unknown, stop_case_over.
 */
export async function declineStop(
  t: Tx,
  id: string,
  by: Actor,
  now: Instant,
): Promise<{ id: string; state: StopAnswer }> {
  const one = await requireOpen(t, id, now);
  // Session, hold or appointment, case: the order of the stop itself.
  if (one.outcome === 'held') {
    const ended = await endAndRecord(t, one.hold ? [one.hold] : [], 'released', by, now);
    if (ended.length === 0) throw domainError('booking.stop_case_over');
    await write(t, one, 'declined', by, now);
    await settleFreed(t, ended, 'released', by, now);
    return { id, state: 'declined' };
  }
  const done = one.outcome === 'cancelled' ? [] : await cancelAppointments(t, [one.appointment], 'hospital', null, now);
  if (one.outcome === 'substitute' && done.length === 0) throw domainError('booking.stop_case_over');
  await write(t, one, 'declined', by, now);
  await tellCancelled(t, done, 'hospital', by, now, one.stop);
  const refunds = done.map(({ paid, ...rest }) => ({ ...rest, fen: paid }));
  await startRefunds(t, refunds, one.stop, now);
  const freed = done.flatMap(({ session, slot }) => (slot ? [{ session, slot }] : []));
  await offerPlaces(t, [...new Set(freed.map(({ session }) => session))], freed, now);
  return { id, state: 'declined' };
}

async function requireOpen(t: Tx, id: string, now: Instant): Promise<CaseRow> {
  const one = await caseById(t, id);
  if (!one) throw domainError('booking.stop_case_unknown');
  if (caseState(one, now) !== 'open' && !mayTakeBack(one, now)) throw domainError('booking.stop_case_over');
  return one;
}

/** Who agreed may still think better of it within the same time. */
function mayTakeBack(one: CaseRow, now: Instant): boolean {
  const { outcome, answer, until, stillThere } = one;
  return outcome === 'substitute' && answer === 'accepted' && stillThere && until !== null && now < until;
}

async function write(t: Tx, one: CaseRow, answer: StopAnswer, by: Actor, now: Instant): Promise<void> {
  const version = await answerCase(t, one.id, answer, actorId(by), now);
  if (version === null) throw domainError('booking.stop_case_over');
  const payload = { case: one.id, stop: one.stop, appointment: one.appointment, outcome: one.outcome, answer };
  await emit(t, { type: 'booking.stop_answered', subject: one.id, seq: version, payload }, now);
  const subject = `booking.stop_case/${one.id}`;
  const detail = { stop: one.stop, outcome: one.outcome, answer };
  await audit(t, { actor: by, action: 'booking.stop_answer', subject, outcome: 'ok', detail }, now);
}
