import { type DomainError, domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { auditAll } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { emitAll } from '#platform/outbox/emit.ts';
import { appointmentById } from '../db/appointment-rows.ts';
import { type Cancelled, type CancelledBy, cancelAppointments } from '../db/cancel-appointments.ts';
import { figuresOf } from '../db/figures.ts';
import { patientMayCancel } from '../domain/rules/cancel-is-free-until-before-start.ts';
import { offerPlaces } from './offer-places.ts';
import { sealCancelReason } from './reason.ts';

export interface CancelRequest {
  id: string;
  as: 'patient' | 'desk';
  reason?: string | undefined;
  by: Actor;
}

/**
 * Cancels one appointment that is still booked and gives its number back. A patient is bound by the cut-off, the desk
 * is not. Throws booking.appointment_unknown, appointment_state, cancel_too_late {minutes}, cancel_too_late_hours {hours}.
 */
export async function cancel(
  app: App,
  t: Tx,
  request: CancelRequest,
  now: Instant,
): Promise<{ id: string; state: 'cancelled' }> {
  const appointment = await appointmentById(t, request.id);
  if (!appointment) throw domainError('booking.appointment_unknown');
  const { cancelMinutesBefore } = (await figuresOf(t)).at(appointment.department, appointment.slotClass);
  const start = appointment.slotStart ?? appointment.sessionEnd;
  if (request.as === 'patient' && !patientMayCancel(start, now, cancelMinutesBefore)) {
    throw tooLate(cancelMinutesBefore);
  }
  const reason = sealCancelReason(app.crypto, request.id, request.reason);
  const done = await cancelAppointments(t, [request.id], request.as, reason, now);
  if (done.length === 0) throw domainError('booking.appointment_state');
  await tellCancelled(t, done, request.as, request.by, now);
  const freed = done.flatMap(({ session, slot }) => (slot ? [{ session, slot }] : []));
  await offerPlaces(t, [...new Set(freed.map(({ session }) => session))], freed, now);
  return { id: request.id, state: 'cancelled' };
}

/** Half a day is said in hours. */
function tooLate(minutes: number): DomainError {
  if (minutes % 60 > 0 || minutes < 120) return domainError('booking.cancel_too_late', { minutes });
  return domainError('booking.cancel_too_late_hours', { hours: minutes / 60 });
}

/** Event and audit for appointments cancelled in this transaction. `stop`: because a clinic was, which tells by itself. */
export async function tellCancelled(
  t: Tx,
  done: readonly Cancelled[],
  as: CancelledBy,
  by: Actor,
  now: Instant,
  stop?: string,
): Promise<void> {
  const events = done.map(({ id, version, slot, paid: _, ...ids }) => ({
    type: 'booking.appointment_cancelled',
    subject: id,
    seq: version,
    payload: { ...ids, slot, by: as, ...(stop && { stop }) },
  }));
  await emitAll(t, events, now);
  const audits = done.map(({ id, session, number }) => ({
    actor: by,
    action: 'booking.cancel',
    subject: `booking.appointment/${id}`,
    outcome: 'ok' as const,
    detail: { as, session, number },
  }));
  await auditAll(t, audits, now);
}
