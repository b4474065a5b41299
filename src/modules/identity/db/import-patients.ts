import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type GuardedNumber, importedNumbersMustBeFree } from './number-guard.ts';

export interface KnownDocument {
  family: string;
  index: string;
  patient_id: string;
  name: string;
  gender: string;
  birth_date: LocalDate;
  phone_index: string;
}

/** Who has one of these documents here: the record that stands for the person now. */
export async function holdersOfDocuments(t: Tx, indexes: readonly string[]): Promise<KnownDocument[]> {
  const { rows } = await t.client.query<KnownDocument>(
    `select d.family, d.number_index as index, p.patient_id, p.name, p.gender, p.birth_date, p.phone_index
     from identity.patient_document d
     join identity.patient p on p.hospital_id = d.hospital_id and p.patient_id = d.patient_id
     where d.hospital_id = $1 and d.number_index = any($2::text[])`,
    [t.scope.hospital, indexes],
  );
  return rows;
}

export interface ImportedRecord {
  patient: string;
  name: string;
  gender: string;
  birthDate: LocalDate;
  phoneSealed: string;
  phoneIndex: string;
  addressSealed: string | null;
  document: { id: string; kind: string; sealed: string } & GuardedNumber;
  guardian: { id: string; name: string; relationship: string; kind: string; sealed: string; index: string } | null;
}

/** Patients as another system knew them, without consents; identity_document_taken decides who was first. */
export async function insertImportedPatients(t: Tx, records: readonly ImportedRecord[], now: Instant): Promise<void> {
  const h = t.scope.hospital;
  await importedNumbersMustBeFree(
    t,
    records.map((r) => r.document),
  );
  await t.client.query(
    `insert into identity.patient
       (hospital_id, patient_id, name, gender, birth_date, phone_sealed, phone_index, address_sealed, lang, created_at)
     select $1, patient, name, gender, "birthDate", "phoneSealed", "phoneIndex", "addressSealed", 'zh', $3
     from jsonb_to_recordset($2::jsonb) as r (patient uuid, name text, gender text, "birthDate" date,
       "phoneSealed" text, "phoneIndex" text, "addressSealed" text)`,
    [h, JSON.stringify(records), now],
  );
  const documents = records.map((r) => ({ ...r.document, patient: r.patient }));
  await t.client.query(
    `insert into identity.patient_document
       (hospital_id, document_id, patient_id, kind, family, number_sealed, number_index, added_at)
     select $1, id, patient, kind, family, sealed, index, $3
     from jsonb_to_recordset($2::jsonb) as r (id uuid, patient uuid, kind text, family text, sealed text, index text)
     order by family, index`,
    [h, JSON.stringify(documents), now],
  );
  const guardians = records.flatMap((r) => (r.guardian ? [{ ...r.guardian, patient: r.patient }] : []));
  if (guardians.length === 0) return;
  await t.client.query(
    `insert into identity.patient_guardian
       (hospital_id, guardian_id, patient_id, name, relationship, document_kind, number_sealed, number_index, added_at)
     select $1, id, patient, name, relationship, kind, sealed, index, $3 from jsonb_to_recordset($2::jsonb)
       as r (id uuid, patient uuid, name text, relationship text, kind text, sealed text, index text)`,
    [h, JSON.stringify(guardians), now],
  );
}

/**
 * Deletes records with what came with them. Anything added since (a document, a consent, a merge, an emergency access)
 * is in the way by its foreign key.
 */
export async function deleteImportedPatients(t: Tx, patients: readonly string[]): Promise<void> {
  for (const table of ['patient_guardian', 'patient_document']) {
    await t.client.query(
      `delete from identity.${table} r using identity.patient p
       where r.hospital_id = $1 and r.patient_id = any($2::uuid[])
         and p.hospital_id = $1 and p.patient_id = r.patient_id and r.added_at = p.created_at`,
      [t.scope.hospital, patients],
    );
  }
  await t.client.query('delete from identity.patient where hospital_id = $1 and patient_id = any($2::uuid[])', [
    t.scope.hospital,
    patients,
  ]);
}

/** Of these patients those whom anybody has done anything with since they were registered, as the audit log has it. */
export async function actedOn(t: Tx, patients: readonly string[]): Promise<string[]> {
  const { rows } = await t.client.query<{ subject: string }>(
    `select distinct subject from platform.audit
     where hospital_id = $1 and subject = any($2::text[]) and action <> 'identity.register' and outcome = 'ok'`,
    [t.scope.hospital, patients.map((id) => `identity.patient/${id}`)],
  );
  return rows.map((row) => row.subject.slice('identity.patient/'.length));
}

export async function namesOfPatients(t: Tx, patients: readonly string[]): Promise<string[]> {
  const { rows } = await t.client.query<{ name: string }>(
    'select name from identity.patient where hospital_id = $1 and patient_id = any($2::uuid[]) order by name',
    [t.scope.hospital, patients],
  );
  return rows.map((row) => row.name);
}
