import { z } from 'zod';
import { At, Lang, Phone } from './contract.ts';
import { PasskeyAssertion } from './contract-sign-in.ts';

/** Signing in, who one is, one's own sessions, password and second factor. */

export const CodeRequest = z.object({
  phone: Phone,
  elder: z.boolean().optional().describe('In plainer words, as elder mode has them.'),
});
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

export const PasswordChange = z.object({ current: z.string().min(1).max(128), next: z.string().min(1).max(128) });

export const PasswordAgain = z.object({ password: z.string().min(1).max(128) });
/** For the authenticator app, shown once. `devCode` is present in demo and test mode only. */
export const FactorSecret = z.object({ secret: z.string(), uri: z.string(), devCode: z.string().optional() });
export type FactorSecret = z.infer<typeof FactorSecret>;
export const FactorCode = z.object({ code: FactorText });
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
