import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';
import { appointmentById } from '../db/appointment-rows.ts';
import { type Mark, markAppointment } from '../db/mark-appointment.ts';

const EVENT = {
  arrived: 'booking.appointment_arrived',
  fulfilled: 'booking.appointment_fulfilled',
  no_show: 'booking.appointment_no_show',
} as const;

/** One step of the appointment's life after booking. Throws booking.appointment_unknown, booking.appointment_state. */
export async function mark(t: Tx, id: string, to: Mark, by: Actor, now: Instant): Promise<{ version: number }> {
  const version = await markAppointment(t, id, to, now);
  if (version === null) {
    throw domainError((await appointmentById(t, id)) ? 'booking.appointment_state' : 'booking.appointment_unknown');
  }
  await emit(t, { type: EVENT[to], subject: id, seq: version, payload: { appointment: id } }, now);
  await audit(t, { actor: by, action: `booking.mark_${to}`, subject: `booking.appointment/${id}`, outcome: 'ok' }, now);
  return { version };
}
