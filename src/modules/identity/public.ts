import { domainError } from '#kernel/errors.ts';
import type { LocalDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { seedGroups } from './app/care-groups.ts';
import { type LinkRow, linksEverywhere, linksHere } from './db/links.ts';
import { keepAndResolve, keepRecords } from './db/merge-lock.ts';
import { patientRows } from './db/patients.ts';
import { recordIds } from './db/record-ids.ts';
import { insertPatientPermissions, insertRoles } from './db/roles.ts';
import { defaultRoles, patientDefaults } from './domain/default-roles.ts';

export { authenticate } from './app/authenticate.ts';
export { grantsOf } from './app/care-groups.ts';
export { findByNumberNow, findPatients } from './app/find-patients.ts';
export { numberShown } from './app/number-shown.ts';
export { type DevicePerson, personByNumber, personByPhone } from './app/person-at-device.ts';
export { type ProvenPhone, provenPhones } from './app/proven-phones.ts';
export { recordOwnAct } from './app/record-act.ts';
export { registerAtDevice } from './app/register-at-device.ts';
export { FAMILY_LIMIT } from './app/register-patient.ts';
export { requireLinkedNow } from './app/require-linked.ts';
export { DeskRegistration as RegistrationBody, type FoundPatient } from './contract.ts';
export { permissionsOfRole, staffAllowed, staffAtWork, staffNames, staffWithRole } from './db/people-of-role.ts';
export { practitionerOfStaff } from './db/practitioner-of.ts';
export { currentNotice } from './domain/privacy-notice.ts';
export { sampleRegistration } from './domain/sample-person.ts';
export { REGISTER_ERRORS } from './http/refusals.ts';

/** What neighbours may know of a patient; numbers and phone stay behind `reveal`. */
export interface Patient {
  id: string;
  name: string;
  gender: 'male' | 'female' | 'other' | 'unknown';
  birthDate: LocalDate;
  /** Language the patient is written to in. */
  lang: 'zh' | 'en';
}

/**
 * Patients of the transaction's hospital by id, in no order; unknown ids are left out. The id of a record that was merged
 * answers with the surviving one, under that one's id.
 */
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

/**
 * One patient of this hospital, for staff; throws identity.patient_not_found (404). Go on with the id of the answer: the
 * one asked for may have been merged into it. It stays as it is until the end of the transaction.
 */
export async function requirePatient(t: Tx, patient: string): Promise<Patient> {
  await keepRecords(t);
  const [found] = await patientsById(t, [patient]);
  if (!found) throw domainError('identity.patient_not_found');
  return found;
}

/** Ids of the patients that the transaction's account looks after in this hospital, oneself first. */
export async function linkedPatients(t: Tx): Promise<string[]> {
  return (await linksHere(t)).map((link) => link.patient_id);
}

/** The same with what each is to the account. */
export async function linkedFamily(t: Tx): Promise<{ patient: string; relationship: LinkRow['relationship'] }[]> {
  return (await linksHere(t)).map(({ patient_id: patient, relationship }) => ({ patient, relationship }));
}

/** The hospitals in which the transaction's account looks after anybody. */
export async function hospitalsOfAccount(t: Tx): Promise<number[]> {
  return [...new Set((await linksEverywhere(t)).map((link) => link.hospital_id))].sort((a, b) => a - b);
}

/** The patient, if the transaction's account looks after them; else identity.patient_not_found (404), known or not. */
export async function requireLinked(t: Tx, patient: string): Promise<Patient> {
  const found = await requirePatient(t, patient);
  if (!(await linkedPatients(t)).includes(found.id)) throw domainError('identity.patient_not_found');
  return found;
}

/**
 * For writers of rows that name patients: which of these ids were merged, with the record that stands for each now. No
 * record is merged or parted until the end of the transaction.
 */
export function currentPatients(t: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  return keepAndResolve(t, ids);
}

/** For readers of rows that stay with the record they were written for: all records of these people -> the person. */
export function recordsOf(t: Tx, patients: readonly string[]): Promise<Map<string, string>> {
  return recordIds(t, patients);
}

/**
 * Gives the transaction's hospital its default roles, and patient accounts their permissions, from what the manifests
 * declare. For a new hospital; afterwards roles are its own rows.
 */
export async function seedRoles(t: Tx, app: App, of: 'hospital' | 'authority' = 'hospital'): Promise<void> {
  const declared = new Set(app.rooms.flatMap((room) => Object.keys(room.permissions ?? {})));
  // The demo shows its administrators without; at work they set up a second factor before anything else.
  await insertRoles(t, defaultRoles(declared, of), app.config.SHUXIN_MODE === 'production');
  await insertPatientPermissions(t, patientDefaults(declared));
  if (of === 'hospital') await seedGroups(t);
}
