import { z } from 'zod';

/** Waiting for a registration window: tickets, the line, and how long people waited. */

const id = z.guid();
const instant = z.string().max(40).describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');
const date = z.string().max(10).describe('YYYY-MM-DD');
const name = z.string().max(200);
const count = z.number().int().min(0).max(1_000_000);
const kind = z.enum(['hall', 'floor']);

const place = z.object({
  id,
  name,
  campus: name,
  building: name,
  floor: name,
  kind,
  limitMinutes: count,
  waiting: count,
});

export const deskPlaces = z.object({ items: z.array(place).max(200) });
export type DeskPlace = z.infer<typeof place>;

export const deskTicket = z.object({
  id,
  /** 'P012' of the special line, '012' of the others. */
  label: z.string().max(10),
  special: z.boolean(),
  state: z.enum(['waiting', 'called', 'served', 'absent', 'left']),
  place: z.object({ id, name, campus: name, floor: name }),
  limitMinutes: count,
  /** How many are called before, if nobody else comes. */
  ahead: count,
  takenAt: instant,
  calledAt: instant.nullable(),
  window: z.string().max(20).nullable(),
});
export type DeskTicket = z.infer<typeof deskTicket>;
export const ownTickets = z.object({ now: instant, items: z.array(deskTicket).max(20) });

/** `patient`: whose priority counts, one whom the account looks after. */
export const takeBody = z.object({ place: id, patient: id.optional() });
export const giveBody = z.object({ place: id, special: z.boolean().default(false) });

/** What a clerk calls the own window, e.g. "3" or "A2". */
const windowName = z
  .string()
  .trim()
  .min(1)
  .max(10)
  .regex(/^[\p{L}\p{N} -]+$/u);
export const nextBody = z.object({ place: id, window: windowName });
export const endBody = z.object({ outcome: z.enum(['served', 'absent']) });
export const lineQuery = z.object({ place: id });

export const deskLine = z.object({
  now: instant,
  waiting: count,
  special: count,
  longestMinutes: count,
  limitMinutes: count,
  mine: deskTicket.nullable(),
});
export type DeskLine = z.infer<typeof deskLine>;

export const deskWaits = z.object({
  from: date,
  to: date,
  items: z
    .array(
      z.object({
        date,
        place: z.object({ id, name }),
        kind,
        limitMinutes: count,
        taken: count,
        called: count,
        within: count,
        left: count,
        uncalled: count,
        p50Seconds: count.nullable(),
        p95Seconds: count.nullable(),
      }),
    )
    .max(400),
});
export type DeskWait = z.infer<typeof deskWaits>['items'][number];
