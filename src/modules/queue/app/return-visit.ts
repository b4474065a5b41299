import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { appointmentForCheckIn, cancelForPatient, returnPlaces } from '#modules/booking/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { ReturnPlaces } from '../contract-return.ts';
import { type EncounterRow, encounterById } from '../db/encounters.ts';
import { findLine, type LineRow } from '../db/lines.ts';
import { requireOwn } from './own-session.ts';

/** What a doctor proposes: in one, two and four weeks. */
const WEEKS = [1, 2, 4];

/** Free places of this doctor for the patient who is with them. Throws encounter_not_found, not_your_session, wrong_state. */
export async function proposeReturns(t: Tx, encounter: string, by: Actor, now: Instant): Promise<ReturnPlaces> {
  const { row, line } = await requireWithDoctor(t, encounter, by);
  const who = { practitioner: line.practitioner_id, department: line.department_id, patient: row.patient_id };
  const { places, booked } = await returnPlaces(t, who, WEEKS, now);
  return {
    places: places.map((place) => ({ ...place, start: place.start && toOffset(place.start) })),
    booked: booked.map((one) => ({ ...one, start: one.start && toOffset(one.start) })),
  };
}

/** The encounter of somebody whom this doctor has called, sees or has seen. */
export async function requireWithDoctor(
  t: Tx,
  encounter: string,
  by: Actor,
): Promise<{ row: EncounterRow; line: LineRow }> {
  const row = await encounterById(t, encounter);
  const line = row && (await findLine(t, row.session_id));
  if (!row || !line) throw domainError('queue.encounter_not_found');
  requireOwn(line.practitioner_id, by);
  if (!['called', 'in_room', 'done'].includes(row.state)) throw domainError('queue.wrong_state');
  return { row, line };
}

/**
 * Takes back a return visit that was booked in this visit with the same doctor; nothing else of the patient's can be undone here.
 * Throws what requireWithDoctor throws; queue.return_unknown; booking.appointment_state.
 */
export async function undoReturn(app: App, t: Tx, encounter: string, appointment: string, by: Actor, now: Instant) {
  const { row, line } = await requireWithDoctor(t, encounter, by);
  const booked = await appointmentForCheckIn(t, appointment);
  const isOurs =
    booked?.patient === row.patient_id &&
    booked.practitioner === line.practitioner_id &&
    booked.channel === 'clinic_room' &&
    row.called_at !== null &&
    booked.bookedAt >= row.called_at;
  if (!isOurs) throw domainError('queue.return_unknown');
  return cancelForPatient(app, t, appointment, by, now);
}
