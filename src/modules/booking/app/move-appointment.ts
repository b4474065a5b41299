import { type DomainError, domainError, isDomainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { currentPatients } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { emit } from '#platform/outbox/emit.ts';
import { appointmentById } from '../db/appointment-rows.ts';
import { type Cancelled, cancelAppointments } from '../db/cancel-appointments.ts';
import { loadPool } from '../db/load-pool.ts';
import { noteMovedTo } from '../db/moved-to.ts';
import type { BookingChannel } from '../domain/session.ts';
import { bookAll } from './book.ts';
import { offerPlaces } from './offer-places.ts';
import { openReason } from './reason.ts';

export interface MoveRequest {
  id: string;
  slot: string;
  channel: BookingChannel;
  by: Actor;
  requestId?: string;
}

/**
 * 改约: the old place is given back and the new one booked in one transaction; refused, the old one stays as it was. The
 * rules are those of a booking, but the old place counts against none of them. `moved_to` stays on the old row, so that
 * nobody counts it as a cancellation. What an institution booked stays its booking. What comes free goes to the waitlist. 201 with contract `bookedAnswer`; throws
 * booking.appointment_unknown, appointment_state, move_walk_in, move_same, and whatever refuses a booking.
 */
export async function moveAppointment(app: App, t: Tx, request: MoveRequest, now: Instant): Promise<Answer> {
  const old = await appointmentById(t, request.id);
  if (!old) throw domainError('booking.appointment_unknown');
  if (old.slot === null || old.slotStart === null) throw domainError('booking.move_walk_in');
  if (old.slot === request.slot) throw domainError('booking.move_same');
  await currentPatients(t, [old.patient]);
  const wish = { patient: old.patient, channel: request.channel, slot: request.slot };
  // Both sessions are locked in id order before anything changes, as every act on the pool does it.
  await loadPool(t, [wish, { ...wish, slot: old.slot }], now);
  const [left] = await cancelAppointments(t, [old.id], 'desk', null, now);
  if (!left) throw domainError('booking.appointment_state');
  const { by, requestId = '' } = request;
  const reason = openReason(app.crypto, old.id, old.reasonSealed) ?? undefined;
  const stays = old.institution === null ? undefined : { institution: old.institution, channel: old.channel };
  const again = { ...wish, reason, by, requestId, claim: null, movedFrom: old.slotStart, stays };
  const [answer] = await bookAll(app, t, [again]);
  if (!answer) throw new Error('one wish has one answer');
  if (isDomainError(answer)) throw withoutSlot(answer, old.slot);
  const to = (answer.body as { id: string }).id;
  await noteMovedTo(t, old.id, to);
  await tellMovedAway(t, left, to, by, now);
  await offerPlaces(t, [old.session], [{ session: old.session, slot: old.slot }], now);
  return answer;
}

/** For whoever counts cancellations `movedTo` says that this is none; the patient is told once, by the new booking. */
async function tellMovedAway(t: Tx, left: Cancelled, to: string, by: Actor, now: Instant): Promise<void> {
  const { id, version, ...what } = left;
  const payload = { ...what, by: 'desk', movedTo: to };
  await emit(t, { type: 'booking.appointment_cancelled', subject: id, seq: version, payload }, now);
  const detail = { to, session: left.session, number: left.number };
  await audit(
    t,
    { actor: by, action: 'booking.move', subject: `booking.appointment/${id}`, outcome: 'ok', detail },
    now,
  );
}

/** The old place was free for the length of this decision only: it is no alternative. */
function withoutSlot(error: DomainError, slot: string): DomainError {
  const alternatives = error.params.alternatives;
  if (typeof alternatives !== 'string') return error;
  const others = alternatives.split(',').filter((one) => !one.startsWith(slot));
  const { alternatives: _, ...rest } = error.params;
  return domainError(error.code, others.length > 0 ? { ...rest, alternatives: others.join(',') } : rest);
}
