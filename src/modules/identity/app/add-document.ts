import { domainError } from '#kernel/errors.ts';
import { localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { keepRecords } from '../db/merge-lock.ts';
import { insertDocument, patientRows } from '../db/patients.ts';
import { type DocumentKind, readDocument } from '../domain/document-number.ts';
import { documentsMustAgree } from '../domain/registration.ts';
import { sealNumber } from './register-patient.ts';
import { aad } from './sealed.ts';

/**
 * Adds one more document to a patient whom the desk has before it. Throws identity.document_taken when somebody of
 * this hospital has it, identity.document_mismatch when it tells of another birth date or gender.
 */
export async function addDocument(
  t: Tx,
  { app, actor, now }: { app: App; actor: Actor; now: string },
  input: { patient: string; kind: DocumentKind; number: string },
): Promise<string> {
  const demo = app.config.SHUXIN_MODE !== 'production';
  const document = readDocument(input, { today: localDate(now), demo });
  await keepRecords(t);
  const [patient] = await patientRows(t, [input.patient]);
  if (!patient) throw domainError('identity.patient_not_found');
  documentsMustAgree(patient.gender, patient.birth_date, [document]);
  const id = newId();
  const row = { id, kind: document.kind, family: document.family, ...sealNumber(app, document, aad.document(id)) };
  await insertDocument(t, patient.patient_id, row, now);
  await audit(
    t,
    {
      actor,
      action: 'identity.add_document',
      subject: `identity.patient/${patient.patient_id}`,
      outcome: 'ok',
      detail: { kind: document.kind },
    },
    now,
  );
  return id;
}
