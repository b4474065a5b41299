import { departmentsById, placesById, practitionersById } from '#modules/catalog/public.ts';
import { notify } from '#modules/messaging/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { OutboxEvent } from '#platform/room.ts';
import { encounterById } from '../db/encounters.ts';
import { findLine } from '../db/lines.ts';
import { ticketLabel } from '../domain/ticket-label.ts';

/** After check-in, a change of doctor, or on the way to tests the message names the hall to wait in, after a call the room to go to. Once per event. */
export async function tellPatient(
  t: Tx,
  template: 'checked_in' | 'called' | 'line_moved' | 'to_tests',
  event: OutboxEvent,
): Promise<void> {
  const row = await encounterById(t, event.subject);
  const line = row && (await findLine(t, row.session_id));
  if (!row || !line) return;
  const [place] = await placesById(t, [template === 'called' ? line.place_id : line.area_id]);
  const [doctor] = await practitionersById(t, [line.practitioner_id]);
  const [department] = await departmentsById(t, [line.department_id]);
  const params = {
    number: ticketLabel(row.letter, row.number),
    place: place?.name ?? null,
    doctor: doctor?.name ?? null,
    department: department?.name ?? null,
  };
  await notify(t, { template, patient: row.patient_id, params, dedupe: event.id }, event.at);
}
