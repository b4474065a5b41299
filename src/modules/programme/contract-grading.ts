import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });
const level = z.number().int().min(0).max(5);

const said = z
  .object({
    met: z.boolean().nullable(),
    numerator: z.number().int().nullable(),
    denominator: z.number().int().nullable(),
    evidence: z.string(),
    at: instant,
    by: z.string(),
  })
  .nullable();

const clause = z.object({
  /** `item.level.position`. */
  id: z.string(),
  text: z.string(),
  met: z.enum(['used', 'declared', 'unused', 'no']),
  counted: z.object({ text: z.string(), count: z.number().int().nullable(), least: z.number().int() }).nullable(),
  said,
});
export type GradeClause = z.infer<typeof clause>;

const item = z.object({
  no: z.number().int(),
  group: z.enum(['before', 'during', 'after', 'throughout', 'base']),
  name: z.string(),
  /** What the share is made of; null for an item that is used or not. */
  measure: z.string().nullable(),
  level,
  /** Hundredths, 0 to 100. */
  ratio: z.number().int(),
  /** Hundredths of a point. */
  score: z.number().int(),
  ratioSaid: said,
  levels: z.array(z.array(clause)).length(5),
});
export type GradeItemView = z.infer<typeof item>;

/** 智慧服务分级: the grading as it stands. */
export const gradingSchema = z.object({
  counted: z.object({ at: instant, from: z.iso.date(), to: z.iso.date() }).nullable(),
  level,
  /** Hundredths of a point. */
  total: z.number().int(),
  next: z
    .object({
      level,
      basic: z.array(z.number().int()),
      optionalMissing: z.number().int(),
      pointsMissing: z.number().int(),
    })
    .nullable(),
  items: z.array(item),
  history: z.array(z.object({ at: instant, level, total: z.number().int() })),
});
export type Grading = z.infer<typeof gradingSchema>;

/** Lines are kept, other control characters are refused. */
const evidence = z
  .string()
  .trim()
  .max(1000)
  .regex(/^[\P{Cc}\n\r\t]*$/u);
export const claimBody = z.union([
  z.strictObject({
    clause: z.string().regex(/^\d{1,2}\.[1-5]\.\d{1,2}$/),
    met: z.literal(true),
    evidence: evidence.min(1),
  }),
  z.strictObject({ clause: z.string().regex(/^\d{1,2}\.[1-5]\.\d{1,2}$/), met: z.literal(false), evidence }),
  z
    .strictObject({
      item: z.number().int().min(1).max(17),
      numerator: z.number().int().min(0).max(1_000_000_000),
      denominator: z.number().int().min(1).max(1_000_000_000),
      evidence: evidence.min(1),
    })
    .refine(({ numerator, denominator }) => numerator <= denominator, { path: ['numerator'] }),
]);
export type ClaimBody = z.infer<typeof claimBody>;

export const claimedSchema = z.object({ id: z.guid() });
export const reckonedSchema = z.object({ id: z.guid(), level, total: z.number().int() });
