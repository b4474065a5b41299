import { domainError } from '#kernel/errors.ts';
import { linkedPatients } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { appointmentById } from '../db/appointment-rows.ts';
import { patientOfHold } from '../db/holds.ts';
import { leadOf } from '../db/joint-clinics.ts';
import { sessionById } from '../db/session-rows.ts';

/** Somebody else's appointment is answered like one that does not exist: booking.appointment_unknown. */
export async function requireOwnAppointment(t: Tx, id: string): Promise<void> {
  const patient = (await appointmentById(t, id))?.patient;
  if (!patient || !(await linkedPatients(t)).includes(patient)) throw domainError('booking.appointment_unknown');
}

/** Likewise a hold: booking.hold_unknown. */
export async function requireOwnHold(t: Tx, id: string): Promise<void> {
  const patient = await patientOfHold(t, id);
  if (!patient || !(await linkedPatients(t)).includes(patient)) throw domainError('booking.hold_unknown');
}

/**
 * Another doctor's clinic is answered like one that does not exist: booking.session_unknown. Answers the session under which
 * it is kept: of a joint clinic that of who leads, which anybody who takes part may ask to stop.
 */
export async function requireOwnClinic(t: Tx, session: string, by: Actor): Promise<string> {
  const own = by.kind === 'staff' ? by.practitioner : null;
  const doctor = (await sessionById(t, session))?.practitioner;
  if (own === null || doctor !== own) throw domainError('booking.session_unknown');
  return (await leadOf(t, session)) ?? session;
}
