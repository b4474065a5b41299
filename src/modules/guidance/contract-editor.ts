/** What the hospital's own people draw, publish and close. */
import { z } from 'zod';
import { parseInstant } from '#kernel/instant.ts';
import { planId } from './contract.ts';
import { problemKinds } from './domain/check-plan.ts';
import { edgeKinds, roomKinds, shaftKinds, spotKinds } from './domain/plan.ts';

const instant = z.iso.datetime({ offset: true });
const name = z.string().regex(/^\P{Cc}{0,40}$/u);
const nameEn = z.string().regex(/^\P{Cc}{0,80}$/u);
export const line = z
  .string()
  .trim()
  .regex(/^\P{Cc}{1,120}$/u);
const named = { id: planId, zh: name, en: nameEn };
const metres = z.number().min(0).max(2000);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hours = z
  .array(
    z
      .object({ days: z.array(z.int().min(1).max(7)).min(1).max(7), from: clock, to: clock })
      .refine(({ from, to }) => from < to),
  )
  .min(1)
  .max(14)
  .nullable();

export const planSchema = z.object({
  buildings: z.array(z.object(named)).max(40),
  floors: z
    .array(
      z.object({
        id: planId,
        building: planId,
        label: z.string().regex(/^\P{Cc}{1,8}$/u),
        level: z.int().min(-20).max(100),
        width: z.number().min(5).max(2000),
        height: z.number().min(5).max(2000),
      }),
    )
    .max(200),
  rooms: z
    .array(
      z.object({
        ...named,
        floor: planId,
        kind: z.enum(roomKinds),
        shape: z
          .array(z.tuple([metres, metres]))
          .min(3)
          .max(40),
      }),
    )
    .max(6000),
  spots: z
    .array(
      z.object({
        ...named,
        floor: planId,
        x: metres,
        y: metres,
        kind: z.enum(spotKinds),
        places: z.array(z.guid()).max(20),
        landmark: z.boolean(),
        facing: z.number().min(0).max(360).nullable(),
        hours,
      }),
    )
    .max(6000),
  edges: z
    .array(
      z.object({
        ...named,
        a: planId,
        b: planId,
        kind: z.enum(edgeKinds),
        metres: metres.nullable(),
        width: z.int().min(10).max(5000).nullable(),
        stepFree: z.boolean(),
        hours,
      }),
    )
    .max(12_000),
  shafts: z
    .array(
      z.object({
        ...named,
        kind: z.enum(shaftKinds),
        stops: z.array(planId).max(100),
        runs: z.enum(['both', 'up', 'down']),
        hours,
      }),
    )
    .max(400),
});

/** The version that was seen; 0 while nothing was kept yet. */
const version = z.int().min(0).max(1_000_000_000);
export const draftBody = z.object({ version, plan: planSchema });
export const publishBody = z.object({ version: z.int().min(1).max(1_000_000_000), note: line });
export const restoreBody = z.object({ version });
export const editionParams = z.object({ number: z.coerce.number().int().min(1).max(1_000_000_000) });

const problem = z.object({
  level: z.enum(['wrong', 'look']),
  kind: z.enum(problemKinds),
  subject: z.string(),
  name: z.string(),
});
export type DrawnProblem = z.infer<typeof problem>;
export const draftSchema = z.object({
  plan: planSchema,
  version: z.number().int(),
  base: z.number().int(),
  /** Differs from the edition in force. */
  changed: z.boolean(),
  problems: z.array(problem),
  /** Places of the catalog a spot can stand for. */
  places: z.array(z.object({ id: z.guid(), name: z.string(), where: z.string() })),
});
export type Draft = z.infer<typeof draftSchema>;

export const editionSchema = z.object({ number: z.number().int(), note: z.string(), publishedAt: instant });
export const editionsSchema = z.object({ items: z.array(editionSchema) });
export type Edition = z.infer<typeof editionSchema>;

/** An hour that exists, in any offset. */
const moment = instant.max(35).refine((text) => parseInstant(text) !== null);
export const closureBody = z.object({ way: planId, reason: line, until: moment.nullable() });
export const closureParams = z.object({ id: z.guid() });
export const closureSchema = z.object({
  id: z.guid(),
  way: z.string(),
  name: z.string(),
  reason: z.string(),
  from: instant,
  until: instant.nullable(),
});
export type Closure = z.infer<typeof closureSchema>;
export const waysSchema = z.object({
  closures: z.array(closureSchema),
  /** What can be closed, with a name one knows it by. */
  ways: z.array(z.object({ id: z.string(), kind: z.string(), name: z.string(), where: z.string() })),
});
export type Ways = z.infer<typeof waysSchema>;

export const wallBody = z.object({ spot: planId });
export const wallSchema = z.object({
  code: z.string(),
  path: z.string(),
  spot: z.string(),
  name: z.string(),
  where: z.string(),
});
export const wallsSchema = z.object({
  items: z.array(wallSchema),
  /** Spots that could carry a code and have none. */
  bare: z.array(z.object({ id: z.string(), name: z.string(), where: z.string() })),
});
export type Wall = z.infer<typeof wallSchema>;

export const paceBody = z.object({
  cmPerSecond: z.int().min(20).max(200),
  liftWaitSeconds: z.int().min(0).max(600),
  reason: line,
});
export const paceSchema = z.object({ cmPerSecond: z.number().int(), liftWaitSeconds: z.number().int() });
export type PaceNow = z.infer<typeof paceSchema>;
