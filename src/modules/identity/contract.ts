import { z } from 'zod';
import { documentKinds, type DocumentKind as KernelDocumentKind } from '#kernel/documents.ts';
import { PasskeyAssertion } from './contract-sign-in.ts';

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
/** Six digits of an authenticator app, or a recovery code with its dashes. */
const FactorText = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z -]{6,20}$/);
export const StaffSignIn = z.object({
  username: z.string().regex(/^\P{Cc}{1,64}$/u),
  password: z.string().min(1).max(128),
  /** Of the authenticator app, or a recovery code; asked for by identity.second_factor_required. */
  code: FactorText.optional(),
  /** Instead of a code, where the account has a passkey. */
  passkey: PasskeyAssertion.optional(),
});
export const StaffSignInAnswer = z.object({
  token: z.string(),
  name: z.string(),
  hospital: z.int(),
  roles: z.array(z.string()),
  permissions: z.array(z.string()),
  /** What the session may do nothing before: choose an own password, set up the second factor. */
  todo: z.enum(['password', 'second_factor']).nullable(),
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
  todo: z.enum(['password', 'second_factor']).nullable().optional(),
  secondFactor: z.boolean().optional(),
  /** Patients opened in an emergency: stands on every page until it ends. */
  emergencies: z.array(z.object({ grant: z.uuid(), patient: z.uuid(), name: z.string(), endsAt: At })).optional(),
});
export type Me = z.infer<typeof Me>;

export const LangChange = z.object({ lang: Lang });

export const SessionItem = z.object({
  id: z.uuid(),
  current: z.boolean(),
  createdAt: At,
  lastSeenAt: At,
  expiresAt: At,
  /** Browser and system, as far as they said it. */
  device: z.string().nullable(),
});
export const SessionList = z.object({ items: z.array(SessionItem) });

export const PrivacyNotice = z.object({ version: z.string(), title: z.string(), text: z.string() });

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
export const PatientSearch = z.object({ text: words(60) });
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

const RoleCode = z.string().regex(/^[a-z_]{2,40}$/);
/** Permission codes, as the manifests declare them. */
const PermissionCode = z
  .string()
  .max(80)
  .regex(/^[a-z_]+(\.[a-z_]+)+$/);

export const StaffMember = z.object({
  account: z.uuid(),
  name: z.string(),
  practitioner: z.uuid().nullable(),
  state: z.enum(['active', 'locked', 'left']),
  roles: z.array(z.string()),
  /** The same in the reader's language. */
  roleNames: z.array(z.string()),
});
export type StaffMember = z.infer<typeof StaffMember>;
export const StaffList = z.object({ items: z.array(StaffMember) });
export const NewStaff = z.object({
  username: z.string().regex(/^[a-z][a-z0-9._-]{2,31}$/),
  name: words(60),
  practitioner: z.uuid().nullable().optional(),
});
export const StaffCreated = z.object({ account: z.uuid() });
/** Shown once. */
export const OneTimePassword = z.object({ username: z.string(), password: z.string(), expiresAt: At });
export type OneTimePassword = z.infer<typeof OneTimePassword>;
export const PasswordChange = z.object({ current: z.string().min(1).max(128), next: z.string().min(1).max(128) });

export const EmergencyRequest = z.object({ patient: z.uuid(), reason: words(200).min(6) });
export const EmergencyOpened = z.object({ id: z.uuid(), endsAt: At });
export const EmergencyCard = z.object({
  id: z.uuid(),
  name: z.string(),
  gender: Gender,
  birthDate: LocalDate,
  age: z.int(),
  phone: z.string(),
  address: z.string().nullable(),
  documents: z.array(z.object({ kind: z.string(), number: z.string() })),
});
export type EmergencyCard = z.infer<typeof EmergencyCard>;
export const Review = z.object({
  id: z.uuid(),
  staff: z.string(),
  patientMasked: z.string(),
  reason: z.string(),
  at: At,
  endsAt: At,
  verdict: z.enum(['justified', 'not_justified']).nullable(),
});
export type Review = z.infer<typeof Review>;
export const ReviewList = z.object({ items: z.array(Review) });
export const Verdict = z.object({ verdict: z.enum(['justified', 'not_justified']) });

export const PasswordAgain = z.object({ password: z.string().min(1).max(128) });
/** For the authenticator app, shown once. `devCode` is present in demo and test mode only. */
export const FactorSecret = z.object({ secret: z.string(), uri: z.string(), devCode: z.string().optional() });
export type FactorSecret = z.infer<typeof FactorSecret>;
export const FactorCode = z.object({ code: FactorText });
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

export const Appointment = z.object({ duty: z.enum(['security', 'audit']) });
export const RoleGift = z.object({ roles: z.array(RoleCode).max(20) });
export const Role = z.object({
  role: z.string(),
  zh: z.string(),
  en: z.string(),
  /** Which of the three administrators the role makes, if any. */
  duty: z.enum(['none', 'system', 'security', 'audit']),
  permissions: z.array(z.string()),
  /** Whoever has the role signs in with a second factor. */
  secondFactor: z.boolean(),
  members: z.int(),
});
export type Role = z.infer<typeof Role>;
export const RoleList = z.object({
  items: z.array(Role),
  permissions: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
});
export type RoleList = z.infer<typeof RoleList>;
export const RoleChange = z.object({
  zh: words(40),
  en: words(60),
  permissions: z.array(PermissionCode).max(100),
  /** Left out: as it was, and not asked for by a new role. */
  secondFactor: z.boolean().optional(),
});
export const RoleParams = z.object({ role: RoleCode });

/** One row of the audit log: who did what to what, and whether it was let through. */
export const AuditRow = z.object({
  id: z.uuid(),
  at: At,
  actor: z.string(),
  /** Name of the member of staff, where the actor is one of this hospital. */
  name: z.string().nullable(),
  action: z.string(),
  subject: z.string(),
  outcome: z.enum(['ok', 'refused']),
});
export type AuditRow = z.infer<typeof AuditRow>;
export const AuditPage = z.object({ items: z.array(AuditRow) });
/** `before` is the id of the last row of the page before. */
export const AuditQuery = z.object({
  before: z.uuid().optional(),
  action: z
    .string()
    .regex(/^[a-z_.]{0,60}$/)
    .optional(),
});
