/**
 * Requests and responses of the programme room, shared with the pages as types.
 * Periods: half-year `2026H1`, `2026H2`; year `2026`; month `2026-11` (trend only).
 */
import { z } from 'zod';

const id = z.guid();
const instant = z.iso.datetime({ offset: true });
const named = z.object({ id, name: z.string() });

/** Years from 1900 to 2999: before and after them the course of a figure would leave the calendar. */
export const periodParam = z.string().regex(/^(?:19|2\d)\d{2}(H[12])?$/);

/** One figure. `value` is null exactly when `status` is `no-data` (denominator 0). */
const figure = z.object({
  status: z.enum(['computed', 'no-data']),
  /** Indicator 1: booked visits. Indicator 2: tier places. Indicator 6: total minutes waited. */
  numerator: z.number().int(),
  denominator: z.number().int(),
  /** Percent with two decimals, or minutes with one, rounded half up; of a bool indicator 1 for yes. */
  value: z.number().nullable(),
});
export type Figure = z.infer<typeof figure>;

export const indicatorsQuery = z.object({ period: periodParam.optional(), department: id.optional() });

export const indicatorSchema = figure.extend({
  no: z.number().int(),
  name: z.string(),
  unit: z.enum(['%', 'min', 'bool']),
  decimals: z.number().int(),
  direction: z.enum(['up', 'down']),
  /** The same numerator over another denominator: indicator 2 over the online places. */
  also: figure.extend({ name: z.string() }).nullable(),
  target: z.object({ value: z.number(), text: z.string() }).nullable(),
  byDepartment: z.array(figure.extend({ department: named, also: figure.nullable() })),
  /** The last half-years, oldest first, ending with the one asked for. */
  trend: z.array(figure.extend({ period: z.string() })),
  /** The months of the period asked for, oldest first. */
  months: z.array(figure.extend({ period: z.string() })),
  definition: z.object({
    version: z.number().int(),
    text: z.string(),
    numerator: z.string(),
    denominator: z.string(),
    also: z.string().nullable(),
  }),
  provenance: z.string(),
  /** What a bool indicator counts, by kind, in the period and department asked for; empty for the others. */
  counts: z.array(z.object({ key: z.string(), name: z.string(), count: z.number().int() })),
});
export type Indicator = z.infer<typeof indicatorSchema>;

export const indicatorsSchema = z.object({
  period: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  department: named.nullable(),
  computedAt: instant,
  items: z.array(indicatorSchema),
});

export const visitsQuery = z.object({
  period: periodParam.optional(),
  department: id.optional(),
  cursor: z
    .string()
    .regex(/^[0-9a-z:.~+-]{1,200}$/i)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

/** One visit behind a figure; no name of a patient. */
export const visitSchema = z.object({
  encounter: id,
  date: z.iso.date(),
  department: named,
  booked: z.boolean(),
  walkIn: z.boolean(),
  checkedInAt: instant,
  slotStart: instant.nullable(),
  startedAt: instant,
  /** Whole minutes from the later of check-in and slot start to the start; null when the visit was not booked. */
  wait: z.number().int().nullable(),
});
export type Visit = z.infer<typeof visitSchema>;

export const visitsSchema = z.object({ items: z.array(visitSchema), next: z.string().nullable() });

/** One clinic behind a bool indicator; no name of a patient. */
export const clinicSchema = z.object({
  session: id,
  date: z.iso.date(),
  start: instant,
  end: instant,
  department: named,
  practitioner: named,
  /** Under which of the indicator's counts it stands, in words. */
  counted: z.array(z.string()),
  visits: z.number().int(),
  booked: z.number().int(),
});
export type Clinic = z.infer<typeof clinicSchema>;

export const clinicsSchema = z.object({ items: z.array(clinicSchema), next: z.string().nullable() });
