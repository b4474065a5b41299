import { z } from 'zod';
import { institutionKinds, partnerChannels } from './domain/institution.ts';

/** Lower-tier institutions: who they are, and what they book here. */
const id = z.guid();
const instant = z.iso.datetime({ offset: true });
const name = z
  .string()
  .trim()
  .min(2)
  .max(100)
  .regex(/^\P{Cc}+$/u);

export const institutionKind = z.enum(institutionKinds);
export const institutionItem = z.object({
  id,
  name: z.string().max(100),
  kind: institutionKind,
  createdAt: instant,
  endedAt: instant.nullable(),
  members: z.number().int().min(0).max(100_000),
});
export const institutionList = z.object({ items: z.array(institutionItem).max(500) });
export const institutionBody = z.object({ name, kind: institutionKind });
export const institutionId = z.object({ id });
export const memberBody = z.object({ account: id });
export const ownInstitution = z.object({ id, name: z.string().max(100), kind: institutionKind });
export const partnerBookBody = z.object({
  slot: id,
  patient: id,
  /** Whether the institution books, or one of its family doctors; what the institution is, when left out. */
  channel: z.enum(partnerChannels).optional(),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .regex(/^[\P{Cc}\n\r\t]+$/u)
    .optional(),
});
