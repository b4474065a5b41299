import { sql } from 'kysely';
import type { Tx } from '#platform/db/tx.ts';

/** An encounter is its appointment's: it belongs to the record that has the appointment, also when that was moved. */
export async function followAppointments(t: Tx, patients: readonly string[]): Promise<void> {
  await sql`
    update queue.encounter e set patient_id = a.patient_id from booking.v_appointment a
    where e.hospital_id = ${t.scope.hospital} and e.patient_id = any(${[...patients]}::uuid[])
      and a.hospital_id = e.hospital_id and a.id = e.appointment_id and a.patient_id <> e.patient_id`.execute(t.db);
}

/** Which of these people stand before a doctor at this moment, called or in the room. Their encounters are locked. */
export async function withDoctor(t: Tx, patients: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ patient_id: string; state: string }>`
    select patient_id, state from queue.encounter
    where hospital_id = ${t.scope.hospital} and patient_id = any(${[...patients]}::uuid[])
      and state in ('waiting', 'called', 'in_room', 'away') order by id for no key update`.execute(t.db);
  return [
    ...new Set(rows.filter((row) => row.state === 'called' || row.state === 'in_room').map((row) => row.patient_id)),
  ];
}

/** Lines in which these people stand now. */
export async function linesOfPatients(
  t: Tx,
  patients: readonly string[],
): Promise<{ session: string; area: string }[]> {
  const { rows } = await sql<{ session: string; area: string }>`
    select distinct l.session_id as session, l.area_id as area from queue.encounter e
    join queue.line l on l.hospital_id = e.hospital_id and l.session_id = e.session_id
    where e.hospital_id = ${t.scope.hospital} and e.patient_id = any(${[...patients]}::uuid[])
      and e.state in ('waiting', 'called', 'in_room', 'away')`.execute(t.db);
  return rows;
}
