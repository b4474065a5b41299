/**
 * Requests and responses of the queue room, shared with the pages as types.
 * Instants are ISO with offset (`2026-11-23T08:00:00+08:00`), dates `YYYY-MM-DD`, ids UUID.
 */
import { z } from 'zod';

const id = z.guid();
const instant = z.iso.datetime({ offset: true });
const named = z.object({ id, name: z.string() });

/** Where one patient stands. `not_checked_in` and `no_show` have no encounter; the rest are states of the encounter. */
export const stepSchema = z.enum([
  'not_checked_in',
  'waiting',
  'called',
  'in_room',
  'away',
  'done',
  'absent',
  'not_seen',
  'results_open',
  'no_show',
]);
export type Step = z.infer<typeof stepSchema>;

export const checkInBody = z.object({ appointment: id });

/** What a person holds after check-in: the ticket label (`A032`), where to wait and how many are before them. */
export const ticketSchema = z.object({
  encounter: id,
  appointment: id,
  number: z.string(),
  state: stepSchema,
  ahead: z.number().int().nonnegative(),
  place: named.nullable(),
  waitingArea: named.nullable(),
  returned: z.boolean(),
});
export type Ticket = z.infer<typeof ticketSchema>;

export const mineItem = z.object({
  appointment: id,
  encounter: id.nullable(),
  patient: named,
  /** `A032` once the session has its letter, before that the bare number `032`. */
  number: z.string(),
  state: stepSchema,
  /** Waiting people who will be called earlier; null unless waiting. */
  ahead: z.number().int().nonnegative().nullable(),
  department: named,
  doctor: named,
  place: named.nullable(),
  waitingArea: named.nullable(),
  /** Start of the slot; for a walk-in the time of the ticket. */
  slotStart: instant,
  sessionEnd: instant,
  checkInFrom: instant,
  checkInUntil: instant,
  canCheckIn: z.boolean(),
  /** False: present from the slot start without a check-in. */
  signInNeeded: z.boolean(),
  /** Waits for the doctor to look at the results of tests. */
  backFromTests: z.boolean(),
  /** Among the first of the line, as many as the hospital asks to the room's door. */
  toTheRoom: z.boolean(),
  /** The line is stopped for a while; the place is kept. */
  stopped: z.boolean(),
  checkedInAt: instant.nullable(),
  calledAt: instant.nullable(),
});
export const mineSchema = z.object({ items: z.array(mineItem) });
export type MineItem = z.infer<typeof mineItem>;

const person = z.object({
  encounter: id,
  appointment: id,
  patient: id,
  number: z.string(),
  name: z.string(),
  gender: z.string(),
  age: z.number().int().nullable(),
  reason: z.string().nullable(),
  walkIn: z.boolean(),
  /** Was passed (过号) and has checked in again. */
  returned: z.boolean(),
  /** Back from tests, with results to look at. */
  backFromTests: z.boolean(),
  /** Counted as present without a check-in. */
  signedIn: z.boolean(),
  /** Of a group that goes before others, where the hospital has that rule. */
  priority: z.boolean(),
  absent: z.boolean(),
  checkedInAt: instant,
  slotStart: instant.nullable(),
});
export type QueuePerson = z.infer<typeof person>;

export const currentSchema = person.extend({
  state: z.enum(['called', 'in_room']),
  calledAt: instant,
  calls: z.number().int().positive(),
  startedAt: instant.nullable(),
});
export type CurrentPatient = z.infer<typeof currentSchema>;

export const countsSchema = z.object({
  booked: z.number().int(),
  notCheckedIn: z.number().int(),
  waiting: z.number().int(),
  absent: z.number().int(),
  done: z.number().int(),
  noShow: z.number().int(),
  notSeen: z.number().int(),
  away: z.number().int(),
  resultsOpen: z.number().int(),
});

export const doctorSession = z.object({
  id,
  date: z.iso.date(),
  period: z.enum(['am', 'pm', 'evening']),
  start: instant,
  end: instant,
  /** State of the session in booking; `closed` once the doctor has closed it here. */
  state: z.string(),
  letter: z.string().nullable(),
  place: named.nullable(),
  department: named,
  /** A joint clinic (联合门诊): who leads first. Its patients stand with who leads; who takes part has none of their own. */
  joint: z.object({ name: z.string(), leads: z.boolean(), doctors: z.array(z.string()) }).nullable(),
  current: currentSchema.nullable(),
  /** In the order they will be called. */
  waiting: z.array(person),
  /** Passed (过号) and not yet back. */
  passed: z.array(person),
  /** Sent to tests and not yet back. */
  away: z.array(person),
  /** Why the line is stopped and since when; null: it is not. */
  stop: z.object({ at: instant, reason: z.string().max(500), by: z.string().max(200) }).nullable(),
  /** The common line of several rooms that this one shares or helps with. */
  pool: z
    .object({ name: z.string().max(200), part: z.enum(['shares', 'helps']), waiting: z.number().int() })
    .nullable(),
  counts: countsSchema,
});
export const doctorTodaySchema = z.object({ now: instant, sessions: z.array(doctorSession) });
export type DoctorSession = z.infer<typeof doctorSession>;

/** Answer of every act on one encounter. */
export const encounterSchema = z.object({
  encounter: id,
  appointment: id,
  session: id,
  number: z.string(),
  state: stepSchema,
  version: z.number().int(),
});
export type EncounterAnswer = z.infer<typeof encounterSchema>;

export const closeBody = z.object({
  /** People still waiting stop the closing unless the doctor says so; they are then recorded as not seen, never as absent. */
  leaveWaiting: z.boolean().optional(),
});
export const closedSchema = z.object({
  session: id,
  done: z.number().int(),
  absent: z.number().int(),
  noShow: z.number().int(),
  notSeen: z.number().int(),
  /** Wait on in a room that shares the line, or go on with this doctor later today. */
  goOn: z.number().int(),
  resultsOpen: z.number().int(),
});

/** The whole hall board. No full name, no id of a person leaves through it. */
export const boardSchema = z.object({
  place: named,
  now: instant,
  /** Number of the last event that changed this board; the SSE id of its message is this number or a later one. */
  seq: z.number().int(),
  calling: z.array(
    z.object({
      number: z.string(),
      name: z.string(),
      room: z.string(),
      calledAt: instant,
      state: z.enum(['called', 'in_room']),
      calls: z.number().int(),
      /** Somebody else in this hall has the same masked name: the number must tell them apart. */
      sameName: z.boolean(),
    }),
  ),
  preparing: z.array(z.string()),
  passed: z.array(z.string()),
  /** Rooms that call nobody for a while. */
  stopped: z.array(z.string()),
});
export type Board = z.infer<typeof boardSchema>;
