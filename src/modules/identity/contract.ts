import { z } from 'zod';
import { documentKinds, type DocumentKind as KernelDocumentKind } from '#kernel/documents.ts';

/** A mainland mobile number, 11 digits. */
export const Phone = z.string().regex(/^1\d{10}$/);
/** What people type: trimmed, and without control characters, which no name has and PostgreSQL does not store. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}+$/u);
const LocalDate = z.iso.date();
/** Instants leave as ISO 8601 with the offset +08:00. */
const At = z.iso.datetime({ offset: true });

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

export const CodeRequest = z.object({ phone: Phone });
/** `devCode` is present in demo and test mode only. */
export const CodeAnswer = z.object({ devCode: z.string().optional() });
export const PatientSignIn = z.object({ phone: Phone, code: z.string().regex(/^\d{6}$/) });
export const PatientSignInAnswer = z.object({ token: z.string(), account: z.uuid() });
export const StaffSignIn = z.object({
  username: z.string().min(1).max(64),
  password: z.string().min(1).max(128),
});
export const StaffSignInAnswer = z.object({
  token: z.string(),
  name: z.string(),
  hospital: z.int(),
  roles: z.array(z.string()),
  permissions: z.array(z.string()),
});

export const Me = z.object({
  kind: z.enum(['anonymous', 'patient', 'staff']),
  account: z.uuid().optional(),
  name: z.string().optional(),
  phoneMasked: z.string().optional(),
  lang: Lang.optional(),
  hospital: z.int().optional(),
  practitioner: z.uuid().nullable().optional(),
  roles: z.array(z.string()),
  permissions: z.array(z.string()),
});
export type Me = z.infer<typeof Me>;

export const LangChange = z.object({ lang: Lang });

export const SessionItem = z.object({
  id: z.uuid(),
  current: z.boolean(),
  createdAt: At,
  lastSeenAt: At,
  expiresAt: At,
});
export const SessionList = z.object({ items: z.array(SessionItem) });

export const PrivacyNotice = z.object({ version: z.string(), title: z.string(), text: z.string() });

export const DocumentInput = z.object({ kind: DocumentKind, number: z.string().trim().min(4).max(40) });

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
  privacyNoticeVersion: z.string().max(20),
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

/** An ID number, a phone or the beginning of a name. In the body: personal data never stands in a URL. */
export const PatientSearch = z.object({ text: words(60) });
export const PatientTag = z.enum(['child', 'elder', 'guardian']);
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

export const StaffMember = z.object({
  account: z.uuid(),
  name: z.string(),
  practitioner: z.uuid().nullable(),
  active: z.boolean(),
  roles: z.array(z.string()),
});
export const StaffList = z.object({ items: z.array(StaffMember) });
/** What is left out stays as it is. */
export const StaffChange = z.object({
  active: z.boolean().optional(),
  roles: z
    .array(z.string().regex(/^[a-z_]{2,40}$/))
    .max(20)
    .optional(),
});
