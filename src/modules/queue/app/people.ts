import { type Patient, patientsById } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';

/** Patients by id; ids may repeat. */
export async function peopleById(t: Tx, ids: readonly string[]): Promise<Map<string, Patient>> {
  return new Map((await patientsById(t, [...new Set(ids)])).map((patient) => [patient.id, patient]));
}
