import { ageOn, localDate } from '#kernel/instant.ts';
import { maskDocument, maskPhone } from '#kernel/masking.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { linksHere } from '../db/links.ts';
import { documentRows, patientRows } from '../db/patients.ts';
import { aad } from './sealed.ts';

/** The people this account looks after in this hospital: full names, numbers masked. */
export async function ownPatients(t: Tx, app: App, now: string) {
  const links = await linksHere(t);
  const ids = links.map((link) => link.patient_id);
  const rows = new Map((await patientRows(t, ids)).map((row) => [row.patient_id, row]));
  const documents = await documentRows(t, ids);
  return links.flatMap((link) => {
    const row = rows.get(link.patient_id);
    if (!row) return [];
    return {
      id: row.patient_id,
      name: row.name,
      gender: row.gender,
      birthDate: row.birth_date,
      age: ageOn(row.birth_date, localDate(now)),
      relationship: link.relationship,
      phoneMasked: maskPhone(app.crypto.open(row.phone_sealed, aad.phone(row.patient_id))),
      documents: documents
        .filter((d) => d.patient_id === row.patient_id)
        .map((d) => ({
          kind: d.kind,
          masked: maskDocument(app.crypto.open(d.number_sealed, aad.document(d.document_id))),
        })),
    };
  });
}
