import { domainError } from '#kernel/errors.ts';
import { type LocalDate, localDate } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { accountOf } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { keepRecords } from '../db/merge-lock.ts';
import { completeNewborn, hasNewborn, insertNewborn, lockMother, setNameAndGender } from '../db/newborns.ts';
import { documentRows, insertDocument, insertPatients, type PatientRow, patientRows } from '../db/patients.ts';
import { type DocumentKind, readDocument } from '../domain/document-number.ts';
import { mustBeNewborn, newbornName } from '../domain/newborn.ts';
import {
  documentsMustAgree,
  healthDataNeedsSeparateConsent,
  type PatientGender,
  privacyNoticeMustBeTheCurrentOne,
  type Registration,
  tidyName,
} from '../domain/registration.ts';
import { type Context, patientRecord, sealNumber } from './register-patient.ts';
import { aad } from './sealed.ts';

export interface NewbornInput {
  gender: PatientGender;
  birthDate: LocalDate;
  order: number;
  name?: string | undefined;
  privacyNoticeVersion: string;
  healthDataConsent: boolean;
}

/**
 * Registers a child of the first 28 days under the mother, without a document: the mother is the guardian, and phone and
 * address are hers. Throws identity.mother_not_fit, newborn_too_old, newborn_exists, consent_required, ...
 */
export async function registerNewborn(t: Tx, by: Context, id: string, input: NewbornInput): Promise<string> {
  privacyNoticeMustBeTheCurrentOne(input.privacyNoticeVersion);
  healthDataNeedsSeparateConsent(input.healthDataConsent);
  mustBeNewborn(input.birthDate, localDate(by.now));
  await keepRecords(t);
  const [mother] = await patientRows(t, [id]);
  if (!mother) throw domainError('identity.patient_not_found');
  await lockMother(t, mother.patient_id);
  if (await hasNewborn(t, mother.patient_id, input.birthDate, input.order)) {
    throw domainError('identity.newborn_exists', { order: input.order });
  }
  const account = accountOf(by.actor);
  if (account === null) throw new Error('a registration has an account behind it');
  const record = patientRecord(by.app, await underMother(t, by, mother, input), { lang: mother.lang, by: account });
  await insertPatients(t, [record], by.now);
  const newborn = { mother: mother.patient_id, bornOn: input.birthDate, order: input.order };
  await insertNewborn(t, { patient: record.patient, ...newborn }, by.now);
  await tell(t, by, 'identity.register_newborn', record.patient, { mother: mother.patient_id, order: input.order });
  return record.patient;
}

/**
 * The child has a name and its first documents. Throws identity.newborn_completed, document_invalid, document_mismatch,
 * document_taken (registered a second time meanwhile: merge the two).
 */
export async function nameNewborn(
  t: Tx,
  by: Context,
  id: string,
  input: { name: string; documents: readonly { kind: DocumentKind; number: string }[] },
): Promise<void> {
  await keepRecords(t);
  const [child] = await patientRows(t, [id]);
  if (!child) throw domainError('identity.patient_not_found');
  const demo = by.app.config.SHUXIN_MODE !== 'production';
  const documents = input.documents.map((d) => readDocument(d, { today: localDate(by.now), demo }));
  const said = documents.find((d) => d.gender)?.gender;
  const gender = child.gender === 'unknown' ? (said ?? 'unknown') : child.gender;
  documentsMustAgree(gender, child.birth_date, documents);
  if (!(await completeNewborn(t, child.patient_id, by.now))) throw domainError('identity.newborn_completed');
  await setNameAndGender(t, child.patient_id, tidyName(input.name), gender);
  for (const document of documents) {
    const document_id = newId();
    const sealed = sealNumber(by.app, document, aad.document(document_id));
    const row = { id: document_id, kind: document.kind, family: document.family, ...sealed };
    await insertDocument(t, child.patient_id, row, by.now);
  }
  await tell(t, by, 'identity.complete_newborn', child.patient_id, { documents: documents.length });
}

async function underMother(t: Tx, { app }: Context, mother: PatientRow, input: NewbornInput): Promise<Registration> {
  const [paper] = await documentRows(t, [mother.patient_id]);
  if (mother.gender !== 'female' || !paper) throw domainError('identity.mother_not_fit');
  const { crypto } = app;
  const { patient_id: id, address_sealed: address } = mother;
  return {
    name: input.name ? tidyName(input.name) : newbornName(mother.name, input.order),
    gender: input.gender,
    birthDate: input.birthDate,
    documents: [],
    phone: crypto.open(mother.phone_sealed, aad.phone(id)),
    address: address === null ? null : crypto.open(address, aad.address(id)),
    noticeVersion: input.privacyNoticeVersion,
    guardian: {
      name: mother.name,
      relationship: 'mother',
      document: {
        kind: paper.kind as DocumentKind,
        family: paper.kind,
        number: crypto.open(paper.number_sealed, aad.document(paper.document_id)),
      },
    },
  };
}

async function tell(
  t: Tx,
  by: Context,
  action: string,
  patient: string,
  detail: Record<string, string | number>,
): Promise<void> {
  const entry = { actor: by.actor, action, subject: `identity.patient/${patient}`, outcome: 'ok' as const, detail };
  await audit(t, entry, by.now);
}
