/** What patients ask of the room: where they are, how to go on. Ids of spots and ways are the plan's own short words. */
import { z } from 'zod';
import { spotKinds } from './domain/plan.ts';
import { MOST_STOPS } from './domain/tour.ts';

/** Id of anything on a plan. */
export const planId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const id = z.guid();
const instant = z.iso.datetime({ offset: true });
/** A spot, a place of the catalog, or the nearest of a kind: `toilet`. */
export const aim = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const codeParams = z.object({ code: z.string().regex(/^[A-HJ-NP-Z2-9]{10}$/) });
export const routeQuery = z.object({ from: aim, to: aim, free: z.enum(['0', '1']).optional() });
export const tourQuery = z.object({
  from: aim,
  /** Comma separated, in any order. */
  stops: z.string().regex(new RegExp(`^[a-z0-9-]{1,40}(,[a-z0-9-]{1,40}){0,${MOST_STOPS - 1}}$`)),
  /** Pairs of stops by their position from 0: `0-2,1-2` keeps 0 and 1 before 2. */
  before: z
    .string()
    .regex(/^[0-7]-[0-7](,[0-7]-[0-7]){0,19}$/)
    .optional(),
  free: z.enum(['0', '1']).optional(),
});

const point = z.tuple([z.number(), z.number()]);
const spot = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(spotKinds),
  building: z.string(),
  /** `2楼`. */
  floorName: z.string(),
  floor: z.string(),
  x: z.number(),
  y: z.number(),
});
export type GoSpot = z.infer<typeof spot>;

export const hereSchema = z.object({ spot });
export type Here = z.infer<typeof hereSchema>;

export const mapSchema = z.object({
  edition: z.number().int(),
  floors: z.array(
    z.object({
      id: z.string(),
      building: z.string(),
      name: z.string(),
      width: z.number(),
      height: z.number(),
    }),
  ),
  rooms: z.array(
    z.object({ id: z.string(), floor: z.string(), kind: z.string(), name: z.string(), shape: z.array(point) }),
  ),
  /** Where one may want to go: everything with a name. */
  /** `main`: easily found by everybody; the rest is found by its name. */
  spots: z.array(spot.extend({ places: z.array(id), open: z.boolean(), main: z.boolean() })),
  closures: z.array(z.object({ way: z.string(), name: z.string(), reason: z.string(), until: instant.nullable() })),
});
export type GoMap = z.infer<typeof mapSchema>;

export const stepSchema = z.object({
  kind: z.enum(['walk', 'lift', 'stairs', 'escalator', 'cross', 'arrive']),
  text: z.string(),
  floor: z.string(),
  line: z.array(point),
  metres: z.number(),
  minutes: z.number(),
});
export type GoStep = z.infer<typeof stepSchema>;

export const routeSchema = z.object({
  found: z.boolean(),
  from: spot,
  to: spot.nullable(),
  minutes: z.number().int(),
  metres: z.number().int(),
  stepFree: z.boolean(),
  steps: z.array(stepSchema),
  /** Not found: in plain words, why and whom to ask. A way with steps would lead there: `freeOnly`. */
  why: z.string().nullable(),
  freeOnly: z.boolean(),
  help: spot.nullable(),
});
export type GoRoute = z.infer<typeof routeSchema>;

export const tourSchema = z.object({
  stops: z.array(
    z.object({
      spot,
      /** As it was asked for. */
      aim: z.string(),
      walkMinutes: z.number().int(),
      there: instant,
      begins: instant,
      waitMinutes: z.number().int(),
    }),
  ),
  done: instant,
  walkMinutes: z.number().int(),
});
export type GoTour = z.infer<typeof tourSchema>;
