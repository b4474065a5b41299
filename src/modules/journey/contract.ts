/** What the companion asks and answers. Instants are ISO with offset, dates `YYYY-MM-DD`, money in fen. */
import { z } from 'zod';
import { EXAMS, PREPARATIONS } from './domain/contract-words.ts';
import { WHO } from './domain/follow.ts';
import { NEXT_KINDS } from './domain/next-step.ts';
import { STEP_KINDS } from './domain/step.ts';

const id = z.guid();
const instant = z.string().max(40).describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');
const name = z.string().max(200);
const fen = z.number().int().min(0).max(1_000_000_000);
const minutes = z.number().int().min(0).max(100_000);
const exam = z.enum(EXAMS);
const preparation = z.array(z.enum(PREPARATIONS)).max(PREPARATIONS.length);
/** Name, and building and floor to find it by. */
const place = z.object({ name, where: name });

export const nextSchema = z.object({
  kind: z.enum(NEXT_KINDS),
  place: place.nullable(),
  /** Where to wait, before the room is called. */
  area: name.nullable(),
  at: instant.nullable(),
  ticket: z.string().max(20).nullable(),
  ahead: z.number().int().min(0).max(100_000).nullable(),
  wait: z.object({ from: minutes, to: minutes }).nullable(),
  canCheckIn: z.boolean(),
  exam: exam.nullable(),
  preparation,
  fen: fen.nullable(),
  movedTo: id.nullable(),
});
export type NextSaid = z.infer<typeof nextSchema>;

export const beadSchema = z.object({
  id: z.string().max(60),
  kind: z.enum([...STEP_KINDS, 'see_doctor']),
  at: instant.nullable(),
  state: z.enum(['done', 'now', 'later', 'wrong']),
  place: place.nullable(),
  exam: exam.nullable(),
  preparation,
  fen: fen.nullable(),
  charged: z.enum(['registration', 'exam', 'medicine', 'treatment']).nullable(),
  credit: z.boolean(),
});
export type BeadSaid = z.infer<typeof beadSchema>;

export const companionSchema = z.object({
  visit: id,
  patient: z.object({ id: id.nullable(), name }),
  /** False: the reader follows by consent. */
  own: z.boolean(),
  date: z.iso.date(),
  department: z.object({ id, name }),
  doctor: name,
  next: nextSchema,
  beads: z.array(beadSchema).max(500),
  /** Null for a follower. */
  payments: z.object({ stops: z.number().int().min(0).max(500), credit: z.boolean(), paid: fen, open: fen }).nullable(),
  /** Null for a follower, and where the hospital has no city platform. */
  feed: z.object({ given: z.boolean() }).nullable(),
});
export type Companion = z.infer<typeof companionSchema>;

/** Live: the whole state, or that there is nothing to look at any more. */
export const companionStream = z.union([companionSchema, z.object({ ended: z.literal(true) })]);

export const who = z.enum(WHO);
const digits = z.string().regex(/^\d{10}$/);
export const inviteBody = z.object({ patient: id, who, until: z.iso.date() });
export const invited = z.object({ id, code: digits, codeUntil: instant });
export type Invited = z.infer<typeof invited>;
export const takeBody = z.object({ code: digits });
export const taken = z.object({ id });

export const followsSchema = z.object({
  given: z
    .array(
      z.object({ id, patient: z.object({ id, name }), who, state: z.enum(['invited', 'taken']), until: z.iso.date() }),
    )
    .max(64),
  taken: z
    .array(
      z.object({
        id,
        /** Masked: whoever follows knows whom. */
        name,
        until: z.iso.date(),
        visits: z.array(z.object({ visit: id, date: z.iso.date(), department: name, doctor: name })).max(20),
      }),
    )
    .max(64),
});
export type Follows = z.infer<typeof followsSchema>;

export const consentBody = z.object({ patient: id, given: z.boolean() });
export const consentSaid = z.object({ given: z.boolean() });

export const lookUpBody = z.object({
  /** A whole number of any document, an e-insurance voucher, a card, a phone, or the code on the patient's phone. */
  text: z
    .string()
    .trim()
    .min(5)
    .max(120)
    .regex(/^[\p{L}\p{N} ():-]+$/u),
});
export const lookedUp = z.object({
  items: z
    .array(
      z.object({
        patient: z.object({ id, name }),
        visits: z.array(z.object({ visit: id, department: name, doctor: name, next: nextSchema })).max(20),
      }),
    )
    .max(20),
});
export type LookedUp = z.infer<typeof lookedUp>;
