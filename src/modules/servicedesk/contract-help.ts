/** Requests and answers of help calls, shared with the pages as types. */
import { z } from 'zod';

const id = z.guid();
const instant = z.string().max(40).describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');
const name = z.string().max(200);
const seconds = z.number().int().min(0).max(100_000_000);
const count = z.number().int().min(0).max(1_000_000);
const place = z.object({ id, name, building: name, floor: name, campus: name });
export type Place = z.infer<typeof place>;

export const callBody = z.object({ place: id, patient: id.optional() });

/** What the caller sees of the own call. */
export const ownCall = z.object({
  id,
  state: z.enum(['waiting', 'taken', 'done', 'withdrawn']),
  place,
  askedAt: instant,
  takenAt: instant.nullable(),
  /** Leads have been told too. */
  escalated: z.boolean(),
});
export type OwnCall = z.infer<typeof ownCall>;

export const ownHelp = z.object({
  call: ownCall.nullable(),
  /** Where the visit of today says one is; null when it says nothing. */
  suggested: id.nullable(),
  places: z.array(place).max(500),
});
export type OwnHelp = z.infer<typeof ownHelp>;

/** One open call as staff see it. */
const helpCall = z.object({
  id,
  state: z.enum(['waiting', 'taken']),
  place,
  campus: id,
  person: z.object({ name, age: z.number().int().min(0).max(200) }).nullable(),
  askedAt: instant,
  waitedSeconds: seconds,
  takenBy: z.string().max(100).nullable(),
  mine: z.boolean(),
  escalated: z.boolean(),
});
export type HelpCall = z.infer<typeof helpCall>;

export const listQuery = z.object({ campus: id.optional() });
export const helpList = z.object({
  now: instant,
  campuses: z.array(z.object({ id, name })).max(50),
  items: z.array(helpCall).max(500),
  today: z.object({ asked: count, done: count, p50Seconds: seconds.nullable(), p95Seconds: seconds.nullable() }),
});
export type HelpList = z.infer<typeof helpList>;
export const helpMoved = z.object({ id, state: z.enum(['waiting', 'taken', 'done', 'withdrawn']) });
