import { domainError } from '#kernel/errors.ts';
import type { LocalDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { linksHere } from './db/links.ts';
import { patientRows } from './db/patients.ts';
import { insertPatientPermissions, insertRoles } from './db/roles.ts';
import { defaultRoles, patientDefaults } from './domain/default-roles.ts';

export { authenticate } from './app/authenticate.ts';
export { findPatients } from './app/find-patients.ts';
export { FAMILY_LIMIT } from './app/register-patient.ts';
export { requireLinkedNow } from './app/require-linked.ts';
export type { FoundPatient } from './contract.ts';

/** What neighbours may know of a patient; numbers and phone stay behind `reveal`. */
export interface Patient {
  id: string;
  name: string;
  gender: 'male' | 'female' | 'other' | 'unknown';
  birthDate: LocalDate;
  /** Language the patient is written to in. */
  lang: 'zh' | 'en';
}

/** Patients of the transaction's hospital by id, in no order; unknown ids are left out. */
export async function patientsById(t: Tx, ids: readonly string[]): Promise<Patient[]> {
  if (ids.length === 0) return [];
  const rows = await patientRows(t, ids);
  return rows.map((r) => ({
    id: r.patient_id,
    name: r.name,
    gender: r.gender,
    birthDate: r.birth_date,
    lang: r.lang,
  }));
}

/** One patient of this hospital, for staff; throws identity.patient_not_found (404). */
export async function requirePatient(t: Tx, patient: string): Promise<Patient> {
  const [found] = await patientsById(t, [patient]);
  if (!found) throw domainError('identity.patient_not_found');
  return found;
}

/** Ids of the patients that the transaction's account looks after in this hospital, oneself first. */
export async function linkedPatients(t: Tx): Promise<string[]> {
  return (await linksHere(t)).map((link) => link.patient_id);
}

/** The patient, if the transaction's account looks after them; else identity.patient_not_found (404), known or not. */
export async function requireLinked(t: Tx, patient: string): Promise<Patient> {
  if (!(await linkedPatients(t)).includes(patient)) throw domainError('identity.patient_not_found');
  return requirePatient(t, patient);
}

/**
 * Gives the transaction's hospital its default roles, and patient accounts their permissions, from what the manifests
 * declare. For a new hospital; afterwards roles are its own rows.
 */
export async function seedRoles(t: Tx, app: App): Promise<void> {
  const declared = new Set(app.rooms.flatMap((room) => Object.keys(room.permissions ?? {})));
  await insertRoles(t, defaultRoles(declared));
  await insertPatientPermissions(t, patientDefaults(declared));
}
