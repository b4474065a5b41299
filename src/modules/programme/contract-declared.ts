/** Declared values, targets and which rows count; shared with the pages as types. */
import { z } from 'zod';
import { periodParam } from './contract.ts';

const whole = z.number().int();
const instant = z.iso.datetime({ offset: true });
const part = whole.min(0).max(2_000_000_000);
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[\P{Cc}\n\r\t]*$/u);

export const keyParams = z.object({ key: z.string().regex(/^[1-9]\d?[abc]?$/) });
export const rowParams = z.object({ no: z.coerce.number().int().min(1).max(34) });
export const idParams = z.object({ id: z.guid() });

export const declareBody = z.object({
  /** Left out or null: of the whole hospital. */
  department: z.guid().nullish(),
  period: periodParam,
  /** Of a ratio; the value is then computed from them. */
  numerator: part.optional(),
  denominator: part.optional(),
  /** In the value's unit; of a yes or no 1 or 0. */
  value: z.number().min(0).max(2_000_000_000).optional(),
  grades: z.array(whole.min(0).max(8)).min(1).max(3).optional(),
  note: line(500),
  link: z
    .string()
    .regex(/^https?:\/\/[\x21-\x7e]{3,480}$/)
    .nullable(),
  evidence: z.guid().nullable(),
});
export const madeSchema = z.object({ id: z.guid() });

export const decisionBody = z.object({
  version: whole.min(1).max(1_000_000),
  decision: z.enum(['approved', 'returned']),
  note: line(300),
});

export const targetBody = z.object({
  value: z.number().min(0).max(2_000_000_000),
  from: z.iso.date(),
  textZh: line(100).min(1),
  textEn: line(200),
});

export const scopeBody = z.object({ applicable: z.boolean(), reason: line(200).min(2) });

export const valueSchema = z.object({
  key: z.string(),
  declared: z.array(
    z.object({
      id: z.guid(),
      /** Null: of the whole hospital. */
      department: z.object({ id: z.guid(), name: z.string() }).nullable(),
      period: z.string(),
      definition: whole,
      value: z.number().nullable(),
      numerator: whole.nullable(),
      denominator: whole.nullable(),
      grades: z.array(whole).nullable(),
      note: z.string(),
      link: z.string().nullable(),
      evidence: z.guid().nullable(),
      state: z.enum(['waiting', 'approved', 'returned']),
      by: z.string(),
      at: instant,
      /** Whether the reader declared it and therefore cannot approve it. */
      own: z.boolean(),
      decidedBy: z.string().nullable(),
      decidedAt: instant.nullable(),
      decidedNote: z.string(),
      version: whole,
    }),
  ),
  targets: z.array(z.object({ from: z.iso.date(), value: z.number(), text: z.string(), by: z.string() })),
  scope: z.array(z.object({ applicable: z.boolean(), reason: z.string(), by: z.string(), at: instant })),
  versions: z.array(z.object({ version: whole, from: z.iso.date(), text: z.string() })),
});
export type ValueHistory = z.infer<typeof valueSchema>;

export const sumsSchema = z.object({
  /** Days of the last rebuilding, and how many days are still to be summed. */
  total: whole,
  left: whole,
  rebuiltAt: instant.nullable(),
});
export const rebuiltSchema = z.object({ days: whole });
export const checkedSchema = z.object({ days: whole, rows: whole, differ: whole, equal: z.boolean() });
