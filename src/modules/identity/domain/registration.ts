import { domainError } from '#kernel/errors.ts';
import { ageOn, type LocalDate } from '#kernel/instant.ts';
import { type DocumentKind, type ReadDocument, type ReadOptions, readDocument } from './document-number.ts';
import { currentNotice } from './privacy-notice.ts';

/** Personal information of children under 14 needs the consent of a guardian (PIPL 31). */
export const GUARDIAN_AGE = 14;
/** Service for the elderly begins at 65 here; the hospital's special windows (mission A9). */
export const ELDER_AGE = 65;

export type PatientGender = 'male' | 'female' | 'other' | 'unknown';
export type GuardianRelationship = 'mother' | 'father' | 'grandparent' | 'other';

export interface RegistrationInput {
  name: string;
  gender: PatientGender;
  birthDate?: LocalDate | undefined;
  documents: { kind: DocumentKind; number: string }[];
  phone: string;
  address?: string | undefined;
  privacyNoticeVersion: string;
  healthDataConsent: boolean;
  guardian?:
    | { name: string; document: { kind: DocumentKind; number: string }; relationship: GuardianRelationship }
    | undefined;
}

export interface Registration {
  name: string;
  gender: PatientGender;
  birthDate: LocalDate;
  documents: ReadDocument[];
  phone: string;
  address: string | null;
  noticeVersion: string;
  guardian: { name: string; relationship: GuardianRelationship; document: ReadDocument } | null;
}

/** Everything that must hold before a person is registered; throws the first rule that does not. */
export function checkRegistration(input: RegistrationInput, options: ReadOptions): Registration {
  privacyNoticeMustBeTheCurrentOne(input.privacyNoticeVersion);
  healthDataNeedsSeparateConsent(input.healthDataConsent);
  const documents = withoutRepeats(input.documents.map((document) => readDocument(document, options)));
  someDocumentIsNeeded(documents);
  const birthDate = birthDateOf(input, documents, options.today);
  documentsMustAgree(input.gender, birthDate, documents);
  guardianUnder14(birthDate, options.today, input.guardian !== undefined);
  return {
    name: tidyName(input.name),
    gender: input.gender,
    birthDate,
    documents,
    phone: input.phone,
    address: input.address?.trim() || null,
    noticeVersion: input.privacyNoticeVersion,
    guardian: input.guardian
      ? {
          name: tidyName(input.guardian.name),
          relationship: input.guardian.relationship,
          document: readDocument(input.guardian.document, options),
        }
      : null,
  };
}

/** PIPL 17: what was consented to is the text in force, not an older one. */
export function privacyNoticeMustBeTheCurrentOne(version: string): void {
  if (version !== currentNotice.version) throw domainError('identity.notice_outdated');
}

/** PIPL 29: health data are sensitive, their handling needs a consent of its own. */
export function healthDataNeedsSeparateConsent(given: boolean): void {
  if (!given) throw domainError('identity.consent_required');
}

/** Real-name registration; a newborn brings the birth certificate. */
export function someDocumentIsNeeded(documents: readonly ReadDocument[]): void {
  if (documents.length === 0) throw domainError('identity.document_required');
}

/** What a number says about birth and sex must be what the form says. */
export function documentsMustAgree(
  gender: PatientGender,
  birthDate: LocalDate,
  documents: readonly ReadDocument[],
): void {
  for (const document of documents) {
    const otherDate = document.birthDate !== undefined && document.birthDate !== birthDate;
    const otherGender = document.gender !== undefined && gender !== document.gender;
    if (otherDate || otherGender) throw domainError('identity.document_mismatch', { kind: document.kind });
  }
}

/** PIPL 31: under 14 on the day of registration a guardian is named. */
export function guardianUnder14(birthDate: LocalDate, today: LocalDate, named: boolean): void {
  if (ageOn(birthDate, today) < GUARDIAN_AGE && !named) throw domainError('identity.guardian_required');
}

/** The one spelling of a name: no blanks at the ends or between Chinese characters, one between other words. */
export function tidyName(name: string): string {
  const text = name.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return text.replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1');
}

function birthDateOf(input: RegistrationInput, documents: readonly ReadDocument[], today: LocalDate): LocalDate {
  const birthDate = input.birthDate ?? documents.find((document) => document.birthDate)?.birthDate;
  if (birthDate === undefined) throw domainError('identity.birth_date_required');
  if (birthDate > today || birthDate < '1850-01-01') throw domainError('identity.birth_date_invalid');
  return birthDate;
}

function withoutRepeats(documents: ReadDocument[]): ReadDocument[] {
  const seen = new Map(documents.map((document) => [`${document.family} ${document.number}`, document]));
  return [...seen.values()];
}
