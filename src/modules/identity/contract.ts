import { z } from 'zod';
import { documentKinds, type DocumentKind as KernelDocumentKind } from '#kernel/documents.ts';

/** A mainland mobile number, 11 digits. */
export const Phone = z.string().regex(/^1\d{10}$/);
/** What people type: trimmed, and without control characters, which no name has and PostgreSQL does not store. */
export const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}+$/u);
export const LocalDate = z.iso.date();
/** Instants leave as ISO 8601 with the offset +08:00. */
export const At = z.iso.datetime({ offset: true });

/** Document kinds a person can be registered with (mission A3), as kernel/documents names them. */
export const DocumentKind = z.enum(Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]]);
export type DocumentKind = KernelDocumentKind;

/** FHIR administrative gender. */
export const Gender = z.enum(['male', 'female', 'other', 'unknown']);
export type Gender = z.infer<typeof Gender>;

/** What the patient is to the account holder. */
export const Relationship = z.enum(['self', 'spouse', 'child', 'parent', 'grandparent', 'sibling', 'other']);
export type Relationship = z.infer<typeof Relationship>;

/** What the guardian is to the child. */
export const GuardianRelationship = z.enum(['mother', 'father', 'grandparent', 'other']);

export const Lang = z.enum(['zh', 'en']);

export const DocumentInput = z.object({ kind: DocumentKind, number: words(40).min(4) });

export const GuardianInput = z.object({
  name: words(60),
  document: DocumentInput,
  relationship: GuardianRelationship,
});

const Registration = z.object({
  name: words(60),
  gender: Gender,
  /** May be left out when a resident ID gives it. */
  birthDate: LocalDate.optional(),
  documents: z.array(DocumentInput).max(8),
  phone: Phone,
  address: z
    .string()
    .trim()
    .max(200)
    .regex(/^\P{Cc}*$/u)
    .optional(),
  privacyNoticeVersion: z.string().regex(/^[\w.-]{0,20}$/),
  /** Separate consent to the handling of health data (PIPL 29); registration is refused without it. */
  healthDataConsent: z.boolean(),
  /** Required under 14 years (PIPL 31). */
  guardian: GuardianInput.optional(),
});
/** A patient registers oneself or one of the family. */
export const OwnRegistration = Registration.extend({ relationship: Relationship });
export type OwnRegistration = z.infer<typeof OwnRegistration>;
/** Staff register somebody at the desk. */
export const DeskRegistration = Registration;
export type DeskRegistration = z.infer<typeof DeskRegistration>;
export const Created = z.object({ id: z.uuid() });

/** Links a patient the desk registered earlier: name, document and the account's own phone must all agree. */
export const ClaimRequest = z.object({
  name: words(60),
  document: DocumentInput,
  relationship: Relationship,
});

export const OwnPatient = z.object({
  id: z.uuid(),
  name: z.string(),
  gender: Gender,
  birthDate: LocalDate,
  age: z.int(),
  relationship: Relationship,
  phoneMasked: z.string(),
  documents: z.array(z.object({ kind: DocumentKind, masked: z.string() })),
});
export const OwnPatientList = z.object({ items: z.array(OwnPatient) });

/** Everything the house holds of a person, for the one who looks after them. */
export const OwnRecord = z.object({
  id: z.uuid(),
  name: z.string(),
  gender: Gender,
  birthDate: LocalDate,
  lang: Lang,
  phone: z.string(),
  address: z.string().nullable(),
  documents: z.array(z.object({ kind: z.string(), number: z.string() })),
  guardians: z.array(
    z.object({ name: z.string(), relationship: z.string(), documentKind: z.string(), number: z.string() }),
  ),
  consents: z.array(z.object({ kind: z.string(), version: z.string(), given: z.boolean(), at: At })),
});
export type OwnRecord = z.infer<typeof OwnRecord>;
/** At least one of phone and address; null takes the address away. A phone needs the code that was sent to it. */
export const ContactChange = z
  .object({
    phone: Phone.optional(),
    code: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    address: words(200).nullable().optional(),
  })
  .refine((change) => change.phone !== undefined || change.address !== undefined);
export const OwnExport = z.object({
  exportedAt: At,
  hospital: z.int(),
  record: OwnRecord,
  /** Who looked at it in full, or took it along. */
  accesses: z.array(z.object({ at: At, action: z.string(), by: z.string() })),
});
export type OwnExport = z.infer<typeof OwnExport>;

/** An ID number, a phone or the beginning of a name. In the body: personal data never stands in a URL. */
/** As long as a health card with its time. */
export const PatientSearch = z.object({ text: words(120) });
export const PatientTag = z.enum(['newborn', 'child', 'elder', 'guardian']);
export const FoundPatient = z.object({
  id: z.uuid(),
  name: z.string(),
  gender: Gender,
  age: z.int(),
  documentMasked: z.string(),
  phoneMasked: z.string(),
  tags: z.array(PatientTag),
});
export type FoundPatient = z.infer<typeof FoundPatient>;
export const FoundPatientList = z.object({ items: z.array(FoundPatient) });

export const RevealRequest = z.object({
  field: z.enum(['phone', 'document', 'address']),
  purpose: z.enum(['contact_patient', 'verify_identity', 'correct_record', 'legal_request']),
});
export const RevealAnswer = z.object({
  field: z.enum(['phone', 'document', 'address']),
  values: z.array(z.object({ kind: z.string().nullable(), value: z.string() })),
});
