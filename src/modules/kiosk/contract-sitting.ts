/** Requests and responses of one person at a kiosk. No full name, number or phone ever leaves by them. */
import { z } from 'zod';

const id = z.guid();
const instant = z.string().describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');
const named = z.object({ id, name: z.string() });
const day = z.iso.date().refine((date) => date >= '1900-01-01' && date < '2999-01-01');

export const began = z.object({ secret: z.string(), idleSeconds: z.number().int(), answerSeconds: z.number().int() });
export const stayed = z.object({ ok: z.literal(true) });
export const endBody = z.object({ reason: z.enum(['done', 'idle', 'left']) });

export const identifyBody = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('number'),
    number: z
      .string()
      .min(5)
      .max(64)
      .regex(/^[\p{L}\p{N}]+$/u),
  }),
  z.object({ by: z.literal('insurance'), code: z.string().regex(/^\d{28}$/) }),
  z.object({ by: z.literal('phone'), phone: z.string().regex(/^1\d{10}$/), birthDate: day }),
]);
export const person = z.object({
  name: z.string(),
  /** The last digits of the document; null for who was found by phone and birthday. */
  document: z.string().nullable(),
  age: z.number().int(),
});
export type Person = z.infer<typeof person>;

const wait = z.object({ from: z.number().int(), to: z.number().int() }).nullable();
export const visit = z.object({
  appointment: id,
  encounter: id.nullable(),
  number: z.string(),
  state: z.enum([
    ...(['not_checked_in', 'waiting', 'held', 'called', 'in_room', 'away', 'results_open'] as const),
    ...(['done', 'absent', 'not_seen', 'no_show'] as const),
  ]),
  ahead: z.number().int().nullable(),
  wait,
  department: named,
  doctor: named,
  place: z.string(),
  hall: z.string(),
  floor: z.string(),
  campus: z.string(),
  /** At the campus of this kiosk. */
  here: z.boolean(),
  start: instant,
  checkInFrom: instant,
  checkInUntil: instant,
  canCheckIn: z.boolean(),
});
export type Visit = z.infer<typeof visit>;
export const todayAnswer = z.object({
  now: instant,
  items: z.array(visit),
  coming: z.array(
    z.object({
      date: z.string(),
      start: instant.nullable(),
      department: z.string(),
      doctor: z.string(),
      number: z.number(),
    }),
  ),
});
export type Today = z.infer<typeof todayAnswer>;

export const checkInBody = z.object({ appointment: id });
export const slipBody = z.object({ id });
/** What is printed. `code` says nothing about anybody: it opens nothing but the place in the line; null before there is one. */
export const slip = z.object({
  kind: z.enum(['visit', 'booking', 'desk']),
  code: z.string().nullable(),
  number: z.string(),
  title: z.string(),
  lines: z.array(
    z.object({ what: z.enum(['doctor', 'place', 'hall', 'where', 'time', 'fee', 'limit']), text: z.string() }),
  ),
  ahead: z.number().int().nullable(),
  wait,
  printedAt: instant,
});
export type Slip = z.infer<typeof slip>;

export const departments = z.object({ items: z.array(named) });
export const daysQuery = z.object({ department: id });
export const days = z.object({
  items: z.array(z.object({ date: z.string(), free: z.number().int(), holiday: z.string().optional() })),
});
export const sessionsQuery = z.object({ department: id, date: day });
export const sessions = z.object({
  items: z.array(
    z.object({
      id,
      period: z.enum(['am', 'pm', 'evening']),
      doctor: z.string(),
      title: z.string(),
      fee: z.number().int(),
      free: z.number().int(),
      place: z.string(),
      slots: z.array(z.object({ id, start: instant })),
    }),
  ),
});
export type ClinicSessions = z.infer<typeof sessions>['items'];
export const bookBody = z.object({ session: id, slot: id });

export const desks = z.object({
  items: z.array(
    z.object({ id, name: z.string(), building: z.string(), floor: z.string(), waiting: z.number().int() }),
  ),
});
export const deskBody = z.object({ place: id });
