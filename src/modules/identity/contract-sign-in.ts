import { z } from 'zod';

/** base64url, as the browser's own JSON of a passkey has it. */
const Bytes = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/);
const At = z.iso.datetime({ offset: true });
/** What extensions a browser reports; nothing depends on it. */
const Extensions = z.record(z.string().regex(/^[\w:.-]{1,64}$/), z.unknown());
const Transports = z.array(z.string().regex(/^[\w-]{1,30}$/)).max(10);

/** What a device answers to `PasskeyQuestion` (AuthenticationResponseJSON). */
export const PasskeyAssertion = z.object({
  id: Bytes(1400),
  rawId: Bytes(1400),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: Bytes(4000),
    authenticatorData: Bytes(4000),
    signature: Bytes(6000),
    userHandle: Bytes(100).optional(),
  }),
  clientExtensionResults: Extensions,
});
export type PasskeyAssertion = z.infer<typeof PasskeyAssertion>;

/** PublicKeyCredentialRequestOptionsJSON, as far as we use it. */
export const PasskeyQuestion = z.object({
  challenge: z.string(),
  rpId: z.string().optional(),
  timeout: z.number().optional(),
  userVerification: z.enum(['required', 'preferred', 'discouraged']).optional(),
});

export const PasskeySignIn = z.object({ passkey: PasskeyAssertion });

/** PublicKeyCredentialCreationOptionsJSON, as far as we use it. */
export const NewPasskeyQuestion = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string().optional(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })),
  timeout: z.number().optional(),
  excludeCredentials: z
    .array(z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()).optional() }))
    .optional(),
  authenticatorSelection: z
    .object({
      residentKey: z.enum(['required', 'preferred', 'discouraged']).optional(),
      requireResidentKey: z.boolean().optional(),
      userVerification: z.enum(['required', 'preferred', 'discouraged']).optional(),
    })
    .optional(),
  attestation: z.enum(['none', 'indirect', 'direct', 'enterprise']).optional(),
});

/** The name a person gives the device, and what the device answers (RegistrationResponseJSON). */
export const NewPasskeyAnswer = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^\P{Cc}+$/u),
  response: z.object({
    id: Bytes(1400),
    rawId: Bytes(1400),
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: Bytes(4000),
      attestationObject: Bytes(20_000),
      transports: Transports.optional(),
    }),
    clientExtensionResults: Extensions,
  }),
});
export type NewPasskeyAnswer = z.infer<typeof NewPasskeyAnswer>;

/** `recoveryCodes` come with the first second factor, shown once; empty afterwards. */
export const PasskeyAdded = z.object({ id: z.uuid(), recoveryCodes: z.array(z.string()) });

export const Passkey = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: At,
  lastUsedAt: At.nullable(),
});
export type Passkey = z.infer<typeof Passkey>;
export const PasskeyList = z.object({ items: z.array(Passkey) });

/** What a hospital asks of the sign-ins of its staff. */
export const SignInRules = z.object({
  /** Minutes without use after which a session ends; the second figure is for the three administrators. */
  idleMinutes: z.int().min(5).max(960),
  adminIdleMinutes: z.int().min(5).max(960),
  /** How many earlier passwords may not come back. */
  passwordHistory: z.int().min(0).max(24),
  /** Days after which a password has to be replaced; null: never. */
  passwordDays: z.int().min(30).max(730).nullable(),
});
export type SignInRules = z.infer<typeof SignInRules>;

/** When the session at hand ends: at the latest, and if nobody uses it from now on. */
export const SessionEnd = z.object({ now: At, endsAt: At, idleEndsAt: At });
export type SessionEnd = z.infer<typeof SessionEnd>;
