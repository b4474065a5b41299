import { ageOn, localDate } from '#kernel/instant.ts';
import { maskDocument, maskPhone } from '#kernel/masking.ts';
import type { App } from '#platform/app.ts';
import { type Ask, gather } from '#platform/db/gather.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { FoundPatient } from '../contract.ts';
import { type FoundRow, type Search, searchPatients } from '../db/search-patients.ts';
import { searchableNumbers } from '../domain/document-number.ts';
import { ELDER_AGE, GUARDIAN_AGE, tidyName } from '../domain/registration.ts';
import { aad, purposes } from './sealed.ts';

/**
 * Patients by ID number, phone or beginning of the name, at most 20, numbers masked. A number must be complete: only
 * its keyed index is stored.
 */
export async function findPatients(t: Tx, app: App, text: string, now: string): Promise<FoundPatient[]> {
  const [rows = []] = await searchPatients(t, [searchOf(app, text)]);
  return rows.map((row) => shown(app, row, now));
}

/** The same outside of a transaction: a rush of searches shares its round trips. */
export async function findPatientsNow(app: App, hospital: number, text: string, now: string): Promise<FoundPatient[]> {
  const rows = await asker(app, hospital)(searchOf(app, text));
  return rows.map((row) => shown(app, row, now));
}

/**
 * For somebody of another institution: only who shows a whole number or phone is found. A name finds nobody, or the people
 * of this hospital could be read from outside.
 */
export async function findByNumberNow(app: App, hospital: number, text: string, now: string): Promise<FoundPatient[]> {
  return 'name' in searchOf(app, text) ? [] : findPatientsNow(app, hospital, text, now);
}

const askers = new WeakMap<App, Map<number, Ask<Search, FoundRow[]>>>();

function asker(app: App, hospital: number): Ask<Search, FoundRow[]> {
  const ofApp = askers.get(app) ?? new Map<number, Ask<Search, FoundRow[]>>();
  askers.set(app, ofApp);
  const ask =
    ofApp.get(hospital) ??
    gather<Search, FoundRow[]>((searches) => app.db.tx({ hospital }, (t) => searchPatients(t, searches)));
  ofApp.set(hospital, ask);
  return ask;
}

function searchOf(app: App, text: string): Search {
  const digits = text.replace(/[\s-]/g, '');
  if (/^1\d{10}$/.test(digits)) return { phone: app.crypto.blindIndexes(purposes.phone, digits) };
  const numbers = searchableNumbers(text);
  if (numbers.length > 0) return { document: numbers.flatMap((n) => app.crypto.blindIndexes(purposes.document, n)) };
  return { name: tidyName(text) };
}

function shown(app: App, row: FoundRow, now: string): FoundPatient {
  const age = ageOn(row.birth_date, localDate(now));
  const number =
    row.document_id === null ? null : app.crypto.open(String(row.number_sealed), aad.document(row.document_id));
  return {
    id: row.patient_id,
    name: row.name,
    gender: row.gender,
    age,
    documentMasked: number === null ? '' : maskDocument(number),
    phoneMasked: maskPhone(app.crypto.open(row.phone_sealed, aad.phone(row.patient_id))),
    tags: tagsOf(age, row),
  };
}

function tagsOf(age: number, row: Pick<FoundRow, 'guarded' | 'newborn'>): FoundPatient['tags'] {
  const tags: FoundPatient['tags'] = [];
  if (row.newborn) tags.push('newborn');
  if (age < GUARDIAN_AGE) tags.push('child');
  if (age >= ELDER_AGE) tags.push('elder');
  if (row.guarded) tags.push('guardian');
  return tags;
}
