/** The whole hospital at a glance, for the first view of the leadership page. */
import { z } from 'zod';
import { problemItemSchema } from './contract-problems.ts';
import { currentSchema } from './contract-scores.ts';

const count = z.number().int().min(0);
const text = z.string();

/** Where somebody paid; other: whoever told it named no place. */
const way = z.enum(['window', 'kiosk', 'clinic_room', 'phone', 'other']);

const waitSchema = z.object({ people: count, longest: count, median: count });
export const worstSchema = z.object({
  key: text,
  no: z.number().int(),
  name: text,
  unit: z.enum(['%', 'min', 'days', 'h', 'count', 'bool', 'grade', 'score']),
  decimals: count,
  direction: z.enum(['up', 'down']),
  value: z.number(),
  target: z.number(),
  targetText: text.nullable(),
});
export type Worst = z.infer<typeof worstSchema>;

export const glanceSchema = z.object({
  at: z.iso.datetime({ offset: true }),
  today: z.iso.date(),
  waits: waitSchema.extend({
    /** The longest wait first. */
    departments: z.array(waitSchema.extend({ id: z.guid(), name: text })).max(500),
    /** The same people by the hall they wait in. */
    halls: z.array(waitSchema.extend({ id: z.guid(), name: text })).max(500),
    desks: z.object({ people: count, longest: count, over: count }),
  }),
  bookings: z.object({
    booked: count,
    arrived: count,
    missed: count,
    channels: z.array(z.object({ channel: text, booked: count, arrived: count, missed: count })).max(20),
  }),
  /** What visits told of money today; null until anybody has ever told this system of a payment. Fen. */
  payments: z
    .object({
      ...{ stops: count, fen: count, visits: count, bills: count },
      /** Charges of today that nothing has settled. */
      open: count,
      openFen: count,
      ways: z.array(z.object({ way, stops: count, fen: count })).max(20),
    })
    .nullable(),
  problems: z.object({
    ...{ open: count, overdue: count, returned: count, toLook: count, toAssign: count },
    /** In this month. */
    found: count,
    closed: count,
    /** What presses most, of what the asker may see. */
    first: z.array(problemItemSchema).max(5),
  }),
  /** Every active plan with what is lost now, three points of each. */
  scores: currentSchema.shape.scores,
  indicators: z.object({
    period: text,
    ...{ met: count, missed: count, noTarget: count, noData: count, notApplicable: count },
    worst: z.array(worstSchema).max(3),
  }),
  tasks: z.object({
    ...{ all: count, accepted: count, overdue: count, soon: count },
    /** Units with something overdue, the most first. */
    units: z.array(z.object({ id: z.guid(), name: text, overdue: count })).max(5),
  }),
  grading: z.object({
    /** Null: never counted. */
    countedAt: z.iso.datetime({ offset: true }).nullable(),
    level: count.max(5),
    /** Hundredths of a point. */
    total: count,
    next: z.object({ level: count.max(5), basic: count, pointsMissing: count }).nullable(),
  }),
});
export type Glance = z.infer<typeof glanceSchema>;

export const paymentsQuery = z.object({
  way: way.optional(),
  cursor: z
    .string()
    .regex(/^[0-9a-fTZ:.~-]{1,80}$/)
    .optional(),
});
/** The payments of today behind the figure: no person, no visit. */
export const paymentsSchema = z.object({
  items: z
    .array(
      z.object({
        id: z.guid(),
        at: z.iso.datetime({ offset: true }),
        department: text.nullable(),
        way,
        fen: count,
        /** How many charges it settled. */
        charges: count,
      }),
    )
    .max(50),
  next: text.nullable(),
});
export type PaymentsPage = z.infer<typeof paymentsSchema>;
