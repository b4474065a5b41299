import { domainError } from '#kernel/errors.ts';
import { localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { type AuditEntry, auditAll } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { insertLink, takeFamilyPlace } from '../db/links.ts';
import { insertPatients, type PatientRecord } from '../db/patients.ts';
import type { ReadDocument } from '../domain/document-number.ts';
import { checkRegistration, type Registration, type RegistrationInput } from '../domain/registration.ts';
import { recordLink } from './record-act.ts';
import { aad, phoneKey, purposes } from './sealed.ts';

/** People one account looks after in one hospital. */
export const FAMILY_LIMIT = 8;

export interface Context {
  app: App;
  actor: Actor;
  lang: 'zh' | 'en';
  now: string;
  /** A machine of the hospital at which the person agreed, where no account did. */
  device?: string;
}

/**
 * Registers oneself or one of the family and links the record to the account. Throws the identity.* rule that fails;
 * two registrations of one document at once: the unique constraint lets exactly one through.
 */
export async function registerOwnPatient(
  t: Tx,
  context: Context,
  input: RegistrationInput & { relationship: string },
): Promise<string> {
  const patient = await register(t, context, input);
  await linkToAccount(t, patient, input.relationship, context.now);
  await recordLink(t, context.actor, 'identity.register', context.now);
  return patient;
}

/** Links an existing record to the transaction's account within the family limit. */
export async function linkToAccount(t: Tx, patient: string, relationship: string, now: string): Promise<void> {
  if (!(await takeFamilyPlace(t, FAMILY_LIMIT))) throw domainError('identity.family_full', { limit: FAMILY_LIMIT });
  await insertLink(t, patient, relationship, now);
}

/** Registers somebody in the transaction, linked to nobody; the actor stands for the consent. */
export async function register(t: Tx, context: Context, input: RegistrationInput): Promise<string> {
  const record = readRegistration(context, input);
  await insertPatients(t, [record], context.now);
  await auditAll(t, [registered(context.actor, record)], context.now);
  return record.patient;
}

/** The rows of a registration by this actor; throws the first identity.* rule that it breaks. */
export function readRegistration({ app, actor, lang, now, device }: Context, input: RegistrationInput): PatientRecord {
  const demo = app.config.SHUXIN_MODE !== 'production';
  const registration = checkRegistration(input, { today: localDate(now), demo });
  const by = actor.kind === 'patient' || actor.kind === 'staff' ? actor.account : (device ?? null);
  if (by === null) throw new Error('a registration has an account behind it');
  return patientRecord(app, registration, { lang, by });
}

export function registered(actor: Actor, record: PatientRecord): AuditEntry {
  return {
    actor,
    action: 'identity.register',
    subject: `identity.patient/${record.patient}`,
    outcome: 'ok',
    detail: { noticeVersion: record.consents[0]?.version ?? '', guardian: record.guardian !== null },
  };
}

/** A checked registration as rows, sealed and indexed. `patient` is given by the demo seed only. */
export function patientRecord(
  app: Pick<App, 'crypto'>,
  r: Registration,
  o: { lang: 'zh' | 'en'; by: string; patient?: string },
): PatientRecord {
  const patient = o.patient ?? newId();
  const guardian = newId();
  return {
    patient,
    name: r.name,
    gender: r.gender,
    birthDate: r.birthDate,
    phoneSealed: app.crypto.seal(r.phone, aad.phone(patient)),
    phoneIndex: phoneKey(app.crypto, r.phone),
    addressSealed: r.address === null ? null : app.crypto.seal(r.address, aad.address(patient)),
    lang: o.lang,
    documents: r.documents.map((document) => {
      const id = newId();
      return { id, kind: document.kind, family: document.family, ...sealNumber(app, document, aad.document(id)) };
    }),
    guardian: r.guardian && {
      id: guardian,
      name: r.guardian.name,
      relationship: r.guardian.relationship,
      kind: r.guardian.document.kind,
      ...sealNumber(app, r.guardian.document, aad.guardian(guardian)),
    },
    consents: [
      { id: newId(), kind: 'privacy_notice', version: r.noticeVersion },
      { id: newId(), kind: 'health_data', version: r.noticeVersion },
    ],
    by: o.by,
  };
}

/** A number sealed for its place, with the index by which it is found and kept unique. */
export function sealNumber({ crypto }: Pick<App, 'crypto'>, document: ReadDocument, place: string) {
  return {
    sealed: crypto.seal(document.number, place),
    index: crypto.blindIndex(purposes.document, document.number),
    others: crypto.blindIndexes(purposes.document, document.number).slice(1),
  };
}
