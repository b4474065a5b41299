import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type GuardedNumber, numbersMustBeFree, takenNumbers } from './number-guard.ts';

export interface PatientRow {
  patient_id: string;
  name: string;
  gender: 'male' | 'female' | 'other' | 'unknown';
  birth_date: LocalDate;
  phone_sealed: string;
  address_sealed: string | null;
  lang: 'zh' | 'en';
}

export interface DocumentRow {
  patient_id: string;
  document_id: string;
  kind: string;
  number_sealed: string;
}

const COLUMNS = 'p.patient_id, p.name, p.gender, p.birth_date, p.phone_sealed, p.address_sealed, p.lang';

/** Patients by id. An id that was merged into another answers with the surviving record, under that one's id. */
export async function patientRows(t: Tx, ids: readonly string[]): Promise<PatientRow[]> {
  const { rows } = await t.client.query<PatientRow>(
    `select ${COLUMNS} from identity.patient p where p.hospital_id = $1 and p.patient_id in (
       select coalesce(r.survivor_id, r.patient_id) from identity.patient r
       where r.hospital_id = $1 and r.patient_id = any($2::uuid[]))`,
    [t.scope.hospital, ids],
  );
  return rows;
}

/** Documents of these patients, the first one given first. */
export async function documentRows(t: Tx, patients: readonly string[]): Promise<DocumentRow[]> {
  const { rows } = await t.client.query<DocumentRow>(
    `select patient_id, document_id, kind, number_sealed from identity.patient_document
     where hospital_id = $1 and patient_id = any($2::uuid[]) order by added_at, document_id`,
    [t.scope.hospital, patients],
  );
  return rows;
}

/**
 * The patient a claim means: same document, same name, same phone; null when any of them differs. Name and phone may be
 * those of a record that was merged into this one.
 */
export async function patientMatching(
  t: Tx,
  claim: { family: string; indexes: readonly string[]; name: string; phoneIndexes: readonly string[] },
): Promise<string | null> {
  const { rows } = await t.client.query<{ patient_id: string }>(
    `select d.patient_id from identity.patient_document d
     where d.hospital_id = $1 and d.family = $2 and d.number_index = any($3::text[]) and exists (
       select from identity.patient p where p.hospital_id = d.hospital_id
         and (p.patient_id = d.patient_id or p.survivor_id = d.patient_id)
         and p.name = $4 and p.phone_index = any($5::text[]))`,
    [t.scope.hospital, claim.family, claim.indexes, claim.name, claim.phoneIndexes],
  );
  return rows[0]?.patient_id ?? null;
}

export async function setPatientLang(t: Tx, patients: readonly string[], lang: 'zh' | 'en'): Promise<void> {
  await t.client.query(
    `update identity.patient set lang = $3 where hospital_id = $1 and lang <> $3 and patient_id in (
       select coalesce(r.survivor_id, r.patient_id) from identity.patient r
       where r.hospital_id = $1 and r.patient_id = any($2::uuid[]))`,
    [t.scope.hospital, patients, lang],
  );
}

export interface PatientRecord {
  patient: string;
  name: string;
  gender: string;
  birthDate: LocalDate;
  phoneSealed: string;
  phoneIndex: string;
  addressSealed: string | null;
  lang: 'zh' | 'en';
  documents: ({ id: string; kind: string; sealed: string } & GuardedNumber)[];
  guardian: {
    id: string;
    name: string;
    relationship: string;
    kind: string;
    sealed: string;
    index: string;
  } | null;
  consents: { id: string; kind: 'privacy_notice' | 'health_data'; version: string }[];
  /** The account that consented: the patient's own, or the staff's who recorded it. */
  by: string;
}

/** One more document of a patient; identity_document_taken refuses a number that somebody has. */
export async function insertDocument(
  t: Tx,
  patient: string,
  d: PatientRecord['documents'][number],
  now: Instant,
): Promise<void> {
  await numbersMustBeFree(t, [d]);
  await t.client.query(
    `insert into identity.patient_document
       (hospital_id, document_id, patient_id, kind, family, number_sealed, number_index, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [t.scope.hospital, d.id, patient, d.kind, d.family, d.sealed, d.index, now],
  );
}

/** Writes whole patients set-based; identity_document_taken decides who was first. */
export async function insertPatients(t: Tx, records: readonly PatientRecord[], now: Instant): Promise<void> {
  await numbersMustBeFree(
    t,
    records.flatMap((r) => r.documents),
  );
  await insertPeople(t, records, now, '');
  await insertConsents(t, records, now);
}

/**
 * The same for many who know nothing of each other: somebody with a document that is taken is left out, and the others
 * are registered. Answers the ids of those who are. The constraint is the referee here too.
 */
export async function insertNewcomers(t: Tx, all: readonly PatientRecord[], now: Instant): Promise<Set<string>> {
  const taken = await takenNumbers(
    t,
    all.flatMap((r) => r.documents),
  );
  const records = all.filter((r) => !r.documents.some((d) => taken.has(d.index)));
  const written = await insertPeople(t, records, now, 'on conflict do nothing');
  const isNew = (r: PatientRecord) => r.documents.every((d) => written.has(d.id));
  const turnedAway = records.filter((r) => !isNew(r)).map((r) => r.patient);
  if (turnedAway.length > 0) {
    await t.client.query(
      `with papers as (delete from identity.patient_document where hospital_id = $1 and patient_id = any($2::uuid[]))
       delete from identity.patient where hospital_id = $1 and patient_id = any($2::uuid[])`,
      [t.scope.hospital, turnedAway],
    );
  }
  await insertConsents(t, records.filter(isNew), now);
  return new Set(records.filter(isNew).map((r) => r.patient));
}

/** Patients and their documents by one statement; answers the documents written. In an order that is everyone's. */
async function insertPeople(
  t: Tx,
  records: readonly PatientRecord[],
  now: Instant,
  onConflict: string,
): Promise<Set<string>> {
  const documents = records.flatMap((r) => r.documents.map((d) => ({ ...d, patient: r.patient })));
  const { rows } = await t.client.query<{ document_id: string }>(
    `with people as (
       insert into identity.patient
         (hospital_id, patient_id, name, gender, birth_date, phone_sealed, phone_index, address_sealed, lang, created_at)
       select $1, patient, name, gender, "birthDate", "phoneSealed", "phoneIndex", "addressSealed", lang, $4
       from jsonb_to_recordset($2::jsonb) as r (patient uuid, name text, gender text, "birthDate" date,
         "phoneSealed" text, "phoneIndex" text, "addressSealed" text, lang text))
     insert into identity.patient_document
       (hospital_id, document_id, patient_id, kind, family, number_sealed, number_index, added_at)
     select $1, id, patient, kind, family, sealed, index, $4
     from jsonb_to_recordset($3::jsonb) as d (id uuid, patient uuid, kind text, family text, sealed text, index text)
     order by family, index, id ${onConflict} returning document_id`,
    [t.scope.hospital, JSON.stringify(records), JSON.stringify(documents), now],
  );
  return new Set(rows.map((row) => row.document_id));
}

/** Guardians, and the consents that may name them, by one statement. */
async function insertConsents(t: Tx, records: readonly PatientRecord[], now: Instant): Promise<void> {
  const guardians = records.flatMap((r) => (r.guardian ? [{ ...r.guardian, patient: r.patient }] : []));
  const consents = records.flatMap((r) =>
    r.consents.map((c) => ({ ...c, patient: r.patient, by: r.by, guardian: r.guardian?.id ?? null })),
  );
  if (consents.length === 0) return;
  await t.client.query(
    `with guardians as (
       insert into identity.patient_guardian
         (hospital_id, guardian_id, patient_id, name, relationship, document_kind, number_sealed, number_index, added_at)
       select $1, id, patient, name, relationship, kind, sealed, index, $4 from jsonb_to_recordset($2::jsonb)
         as r (id uuid, patient uuid, name text, relationship text, kind text, sealed text, index text))
     insert into identity.patient_consent
       (hospital_id, consent_id, patient_id, kind, version, given, account_id, guardian_id, at)
     select $1, id, patient, kind, version, true, by, guardian, $4
     from jsonb_to_recordset($3::jsonb) as r (id uuid, patient uuid, kind text, version text, by uuid, guardian uuid)`,
    [t.scope.hospital, JSON.stringify(guardians), JSON.stringify(consents), now],
  );
}
