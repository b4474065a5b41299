import { z } from 'zod';
import { At, Gender, LocalDate, words } from './contract.ts';

/** Records opened in an emergency, their review, and the audit log. */

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
