/** The whole indicator set of a hospital, for the leadership page and the reports. Half-years `2026H1`; years `2026`. */
import { z } from 'zod';
import { DIMENSIONS, SURE } from './domain/definitions/row.ts';

const whole = z.number().int();
const instant = z.iso.datetime({ offset: true });
const text = z.string();

export const cellSchema = z.object({
  period: text,
  status: z.enum(['computed', 'declared', 'not-applicable', 'no-data']),
  /** In the value's unit, rounded; null without data and of grades. */
  value: z.number().nullable(),
  numerator: whole.nullable(),
  denominator: whole.nullable(),
  /** Row 30, in the order of `grades` of the value. */
  grades: z.array(whole).max(3).nullable(),
  /** The version of the definition it was made by. */
  definition: whole,
  target: z.number().nullable(),
  /** Whether the target is reached; null without a target or a value. */
  met: z.boolean().nullable(),
  /** Whether a declaration waits for a second person. */
  waiting: z.boolean(),
  /** Of a declared value: who said it and who approved it. */
  declared: z
    .object({
      by: text,
      at: instant,
      approvedBy: text,
      approvedAt: instant,
      link: text.nullable(),
      evidence: z.guid().nullable(),
    })
    .nullable(),
});
export type TableCell = z.infer<typeof cellSchema>;

export const tableValueSchema = z.object({
  /** `13`, `15a` */
  key: text,
  /** Of composite rows which of them; of the others the row's name. */
  name: text,
  unit: z.enum(['%', 'min', 'days', 'h', 'count', 'bool', 'grade', 'score']),
  decimals: whole,
  max: whole.nullable(),
  grades: z.array(z.object({ name: text, max: whole })).max(3),
  direction: z.enum(['up', 'down']),
  source: z.enum(['computed', 'declared']),
  /** Whether its parts are asked for when it is declared. */
  parts: z.boolean(),
  /** The views it is computed from, or what the view has to publish before it can be. */
  views: z.array(z.object({ view: text, columns: z.array(text).max(20) })).max(5),
  sure: z.array(z.enum(SURE)).max(5),
  definition: z.object({ version: whole, from: z.iso.date(), text, numerator: text, denominator: text }),
  targetText: text.nullable(),
  /** Of what the hospital's certificates say: those on record, newest first; null of all other values. */
  certificates: z
    .array(z.object({ id: z.guid(), issuedOn: z.iso.date(), validUntil: z.iso.date().nullable() }))
    .max(100)
    .nullable(),
  /** The hospital's own last survey, shown beside a declared value and never part of it. */
  beside: z.object({ score: z.number(), answers: whole, invited: whole, closedOn: z.iso.date() }).nullable(),
  /** The periods asked for, in the order of `periods`. */
  cells: z.array(cellSchema).max(30),
});
export type TableValue = z.infer<typeof tableValueSchema>;

export const tableRowSchema = z.object({
  no: whole,
  dimension: z.enum(DIMENSIONS),
  /** ▲ */
  mark: z.boolean(),
  name: text,
  applicable: z.boolean(),
  /** Why it is not, or why it is although it is not by itself. */
  applicableWhy: text.nullable(),
  values: z.array(tableValueSchema).max(3),
});
export type TableRow = z.infer<typeof tableRowSchema>;

export const tableSchema = z.object({
  /** Per year first half, second half, year; oldest first. */
  periods: z.array(text).max(30),
  computedAt: instant,
  /** Whose values these are; null: the whole hospital's. */
  department: z.guid().nullable(),
  /** Whose values can be asked for. */
  departments: z.array(z.object({ id: z.guid(), name: text })).max(1000),
  rows: z.array(tableRowSchema).max(34),
});
export type IndicatorTable = z.infer<typeof tableSchema>;

export const tableQuery = z.object({
  /** The last year; this one when left out. */
  year: z.coerce.number().int().min(1900).max(2999).optional(),
  /** How many years, the last included. */
  years: z.coerce.number().int().min(1).max(10).optional(),
  department: z.guid().optional(),
});
