import { type DomainError, domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import { sessionById } from '../db/session-rows.ts';
import { insertWalkIn, takeWalkInNumber } from '../db/walk-in.ts';
import { walkInAllowed } from '../domain/rules/walk-in-while-session-is-open.ts';
import { sealReason } from './reason.ts';

export interface WalkInRequest {
  session: string;
  patient: string;
  reason?: string | undefined;
  by: Actor;
}

/**
 * 现场挂号: a ticket with the session's next number and no minute, whether or not slots are free. Person limits do not
 * apply (standards 3.9: a walk-in is never blocked). Throws booking.session_over, walk_in_limit, walk_in_exists.
 */
export async function registerWalkIn(app: App, t: Tx, request: WalkInRequest, now: Instant): Promise<Answer> {
  const ticket = await takeWalkInNumber(t, request.session, now);
  if (!ticket) throw await whyNot(t, request.session, now);
  const id = newId();
  const reasonSealed = request.reason ? sealReason(app.crypto, id, request.reason) : null;
  const { session, patient } = request;
  await insertWalkIn(t, { ...ticket, id, session, patient, bookedBy: actorId(request.by), reasonSealed }, now);
  const payload = { patient, session, slot: null, ...ticket, channel: 'walk_in', start: null };
  await emit(t, { type: 'booking.appointment_booked', subject: id, seq: 1, payload }, now);
  const detail = { session, number: ticket.number, channel: 'walk_in' };
  await audit(
    t,
    { actor: request.by, action: 'booking.walk_in', subject: `booking.appointment/${id}`, outcome: 'ok', detail },
    now,
  );
  const { number, date } = ticket;
  return { status: 201, body: { id, number, state: 'booked', patient, session, slot: null, date, start: null } };
}

async function whyNot(t: Tx, id: string, now: Instant): Promise<DomainError> {
  const session = await sessionById(t, id);
  if (!session) return domainError('booking.session_unknown');
  if (walkInAllowed(session, now)) return domainError('booking.walk_in_limit');
  if (session.state === 'closed') return domainError('booking.session_closed');
  if (session.state !== 'open') return domainError('booking.session_paused');
  return domainError('booking.session_over');
}
