/** Requests and answers of sign-language calls, shared with the pages as types. */
import { z } from 'zod';

const id = z.guid();
const instant = z.string().max(40).describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');
const name = z.string().max(200);
const seconds = z.number().int().min(0).max(100_000_000);
const version = z.number().int().min(1).max(1_000_000);
const state = z.enum(['waiting', 'taken', 'ended', 'withdrawn']);
const side = z.enum(['guest', 'interpreter']);
export type Side = z.infer<typeof side>;

export const askBody = z.object({ patient: id.optional() });

/** How the browsers may reach each other beyond their own network; empty: directly, inside the house. */
const iceServers = z
  .array(
    z.object({
      urls: z.array(z.string().max(300)).max(8),
      username: z.string().max(100),
      credential: z.string().max(100),
    }),
  )
  .max(4);

/** One call as one of its two sides sees it. */
export const signCall = z.object({
  id,
  side,
  state,
  version,
  /** How many are taken before, while it waits. */
  ahead: z.number().int().min(0).max(100_000),
  askedAt: instant,
  takenAt: instant.nullable(),
  seconds,
  endedBy: z.enum(['guest', 'interpreter', 'system']).nullable(),
  /** The other side's name; null where it is not known yet. */
  other: name.nullable(),
  iceServers,
});
export type SignCall = z.infer<typeof signCall>;
export const mySign = z.object({ call: signCall.nullable() });

const kind = z.enum(['hello', 'offer', 'answer', 'text']);
/** Opaque to the server: JSON of the browsers, without control characters. */
const body = z
  .string()
  .min(2)
  .max(20_000)
  .regex(/^\P{Cc}+$/u);
export const signalBody = z.object({ kind, body });
export const signalSent = z.object({ no: version });
export const signalsQuery = z.object({ after: z.coerce.number().int().min(0).max(1_000_000).default(0) });
const signal = z.object({ no: version, side, kind, body: z.string().max(20_000) });
export type Signal = z.infer<typeof signal>;
export const signals = z.object({ items: z.array(signal).max(200) });

const waiting = z.object({
  id,
  person: name.nullable(),
  byDesk: z.boolean(),
  askedAt: instant,
  waitedSeconds: seconds,
});
const logged = z.object({
  id,
  person: name.nullable(),
  interpreter: name.nullable(),
  askedAt: instant,
  waitedSeconds: seconds,
  seconds,
  state,
});
export const signLine = z.object({
  now: instant,
  waiting: z.array(waiting).max(200),
  mine: id.nullable(),
  log: z.array(logged).max(50),
});
export type SignLine = z.infer<typeof signLine>;
