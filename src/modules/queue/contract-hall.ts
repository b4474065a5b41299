/** Requests and responses of the triage desk (分诊台), shared with the pages as types. */
import { z } from 'zod';
import { DESK_REASONS } from './domain/desk-moves.ts';

const id = z.guid();
const instant = z.iso.datetime({ offset: true });
const named = z.object({ id, name: z.string() });
const note = z
  .string()
  .trim()
  .max(100)
  .regex(/^\P{Cc}*$/u)
  .optional();

export const holdBody = z.object({ reason: z.enum(DESK_REASONS.hold), note });
export const reopenBody = z.object({ reason: z.enum(DESK_REASONS.reopen), note });
export const moveBody = z.object({
  /** The session in whose line the desk saw the patient, so that two desks never move the same person twice. */
  from: id,
  to: id,
  reason: z.enum(DESK_REASONS.move),
  note,
});
export const roomBody = z.object({
  place: id,
  reason: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^\P{Cc}+$/u),
});
export const roomAnswer = z.object({ session: id, place: id });

export const hallsSchema = z.object({ items: z.array(named.extend({ waiting: z.number().int().nonnegative() })) });

const person = z.object({
  encounter: id,
  number: z.string(),
  name: z.string(),
  gender: z.string(),
  age: z.number().int().nullable(),
  walkIn: z.boolean(),
  returned: z.boolean(),
  priority: z.boolean(),
  checkedInAt: instant,
  slotStart: instant.nullable(),
});
export type HallPerson = z.infer<typeof person>;

const hallLine = z.object({
  session: id,
  doctor: named,
  department: named,
  place: named,
  start: instant,
  end: instant,
  state: z.string(),
  /** Nobody is called in it any more; who was not seen can only go to another doctor. */
  closed: z.boolean(),
  current: person.extend({ state: z.enum(['called', 'in_room']) }).nullable(),
  /** In the order they will be called. */
  waiting: z.array(person),
  held: z.array(person.extend({ until: instant, kept: z.boolean() })),
  absent: z.array(person.extend({ isVoid: z.boolean(), misses: z.number().int() })),
  notSeen: z.array(person),
  done: z.number().int(),
});
export type HallLine = z.infer<typeof hallLine>;
export const hallSchema = z.object({
  area: named,
  now: instant,
  /** Rooms that call into this area. */
  rooms: z.array(named),
  lines: z.array(hallLine),
});
export type Hall = z.infer<typeof hallSchema>;
