import { z } from 'zod';

const minutes = z.number().int().nonnegative();

/** Minutes, rounded outward: four of five people go in between `from` and `to`. */
export const spokenWait = z.object({ from: minutes, to: minutes });
export type SpokenWait = z.infer<typeof spokenWait>;

export const mineWaitsSchema = z.object({
  items: z.array(
    z.object({
      appointment: z.guid(),
      ahead: z.number().int().nonnegative(),
      /** Null while the hospital has too few visits to learn from. */
      wait: spokenWait.nullable(),
    }),
  ),
});
export type MineWaits = z.infer<typeof mineWaitsSchema>;

export const boardWaitsSchema = z.object({
  lines: z.array(
    z.object({
      letter: z.string(),
      room: z.string(),
      waiting: z.number().int().nonnegative(),
      /** For somebody who checks in now and whose time has come. */
      wait: spokenWait.nullable(),
    }),
  ),
});
export type BoardWaits = z.infer<typeof boardWaitsSchema>;
