import { ageOn, localDate } from '#kernel/instant.ts';
import { maskDocument, maskPhone } from '#kernel/masking.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { FoundPatient } from '../contract.ts';
import {
  documentRows,
  guarded,
  type PatientRow,
  patientsByName,
  patientsByNumber,
  patientsByPhone,
} from '../db/patients.ts';
import { searchableNumbers } from '../domain/document-number.ts';
import { ELDER_AGE, GUARDIAN_AGE, tidyName } from '../domain/registration.ts';
import { aad, purposes } from './sealed.ts';

/**
 * Patients by ID number, phone or beginning of the name, at most 20, numbers masked. A number must be complete: only
 * its keyed index is stored.
 */
export async function findPatients(t: Tx, app: App, text: string, now: string): Promise<FoundPatient[]> {
  const rows = await search(t, app, text);
  const ids = rows.map((row) => row.patient_id);
  if (ids.length === 0) return [];
  const documents = await documentRows(t, ids);
  const children = await guarded(t, ids);
  return rows.map((row) => {
    const first = documents.find((d) => d.patient_id === row.patient_id);
    const age = ageOn(row.birth_date, localDate(now));
    return {
      id: row.patient_id,
      name: row.name,
      gender: row.gender,
      age,
      documentMasked: first ? maskDocument(app.crypto.open(first.number_sealed, aad.document(first.document_id))) : '',
      phoneMasked: maskPhone(app.crypto.open(row.phone_sealed, aad.phone(row.patient_id))),
      tags: tagsOf(age, children.has(row.patient_id)),
    };
  });
}

async function search(t: Tx, app: App, text: string): Promise<PatientRow[]> {
  const digits = text.replace(/[\s-]/g, '');
  if (/^1\d{10}$/.test(digits)) return patientsByPhone(t, app.crypto.blindIndexes(purposes.phone, digits));
  const numbers = searchableNumbers(text);
  if (numbers.length > 0) {
    return patientsByNumber(
      t,
      numbers.flatMap((number) => app.crypto.blindIndexes(purposes.document, number)),
    );
  }
  return patientsByName(t, tidyName(text));
}

function tagsOf(age: number, hasGuardian: boolean): FoundPatient['tags'] {
  const tags: FoundPatient['tags'] = [];
  if (age < GUARDIAN_AGE) tags.push('child');
  if (age >= ELDER_AGE) tags.push('elder');
  if (hasGuardian) tags.push('guardian');
  return tags;
}
