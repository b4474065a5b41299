import { z } from 'zod';

/** Stopping and going on with a line, and the common lines of several rooms. Instants are ISO with offset. */
const id = z.guid();
const name = z.string().max(200);
const named = z.object({ id, name });
const count = z.number().int().min(0).max(100_000);
const instant = z.string().max(40).describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');
const text = /^[\P{Cc}\n\r\t]+$/u;

export const stopBody = z.object({ reason: z.string().trim().min(2).max(500).regex(text) });
export const lineState = z.object({ session: id, stopped: z.boolean() });

/** The lines of today for whoever keeps order in the halls. */
export const deskLines = z.object({
  lines: z
    .array(
      z.object({
        session: id,
        letter: z.string().max(4),
        room: name,
        area: name,
        doctor: name,
        department: name,
        waiting: count,
        away: count,
        busy: z.boolean(),
        stop: z.object({ at: instant, reason: z.string().max(500), by: name }).nullable(),
      }),
    )
    .max(2000),
});
export type DeskLines = z.infer<typeof deskLines>;

const part = z.enum(['shares', 'helps']);
const members = z
  .array(z.object({ practitioner: id, part }))
  .min(1)
  .max(100);
const poolName = z.string().trim().min(1).max(60).regex(text);

export const poolList = z.object({
  departments: z.array(named).max(1000),
  doctors: z.array(named.extend({ department: id })).max(5000),
  items: z
    .array(z.object({ id, name, department: named, members: z.array(named.extend({ part })).max(100) }))
    .max(1000),
});
export type PoolList = z.infer<typeof poolList>;

export const newPoolBody = z.object({ department: id, name: poolName, members });
export const poolBody = z.object({ name: poolName, members });
export type PoolWish = z.infer<typeof poolBody>;
export const poolId = z.object({ id });
