import { z } from 'zod';
import { isLocalDate } from '#kernel/instant.ts';
import { groupGrants } from './domain/care-groups.ts';

/** Special groups: their proofs, who checks them, and what they are granted. */

const id = z.guid();
const instant = z.string().max(40).describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');
const name = z.string().max(200);
const date = z.iso.date().refine((day) => isLocalDate(day) && day >= '1900-01-01' && day < '2999-01-01');
const told = z.string().max(10).describe('YYYY-MM-DD');
const grants = z.array(z.enum(groupGrants)).max(10);
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[\P{Cc}]+$/u);

const group = z.object({
  id,
  name,
  proof: name,
  fromAge: z.number().int().min(0).max(150).nullable(),
  window: name,
  grants,
});
export type CareGroup = z.infer<typeof group>;

export const ownGroups = z.object({
  groups: z.array(group).max(100),
  patients: z
    .array(
      z.object({
        id,
        name,
        byAge: z.array(id).max(100),
        proofs: z
          .array(
            z.object({
              id,
              group: id,
              state: z.enum(['asked', 'confirmed', 'refused', 'ended', 'over']),
              number: z.string().max(60).nullable(),
              validUntil: told.nullable(),
              askedAt: instant,
              reason: z.string().max(300).nullable(),
            }),
          )
          .max(20),
      }),
    )
    .max(100),
});
export type OwnGroups = z.infer<typeof ownGroups>;

/** Letters, digits and dashes, as cards print them. */
const cardNumber = z
  .string()
  .trim()
  .min(4)
  .max(40)
  .regex(/^[\p{L}\p{N}-]+$/u);

export const proofBody = z.object({
  patient: id,
  group: id,
  number: cardNumber.optional(),
  validUntil: date.optional(),
});
export const proofAnswer = z.object({ id, state: z.enum(['asked', 'confirmed']) });

export const checkBody = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('confirmed'), validUntil: date.optional() }),
  z.object({ verdict: z.literal('refused'), reason: words(200) }),
]);
export const checkAnswer = z.object({ id, state: z.enum(['confirmed', 'refused']) });

const wholeGroup = z.object({
  id,
  zh: name,
  en: name,
  proofZh: name,
  proofEn: name,
  fromAge: z.number().int().min(0).max(150).nullable(),
  window: name,
  grants,
  active: z.boolean(),
  position: z.number().int().min(0).max(10_000),
});
export type WholeGroup = z.infer<typeof wholeGroup>;

export const proofsToCheck = z.object({
  items: z
    .array(
      z.object({
        id,
        patient: z.object({ id, name }),
        group: name,
        proof: name,
        number: z.string().max(60).nullable(),
        validUntil: told.nullable(),
        askedAt: instant,
      }),
    )
    .max(200),
  groups: z.array(wholeGroup).max(100),
});
export type ProofToCheck = z.infer<typeof proofsToCheck>['items'][number];

export const patientGroups = z.object({ items: z.array(group).max(100), groups: z.array(group).max(100) });

export const groupBody = z.object({
  zh: words(40),
  en: words(80),
  proofZh: words(80),
  proofEn: words(120),
  fromAge: z.number().int().min(1).max(150).nullable().default(null),
  window: z
    .string()
    .trim()
    .max(60)
    .regex(/^[\P{Cc}]*$/u)
    .default(''),
  grants,
  active: z.boolean().default(true),
});
export const groupKept = z.object({ id });
