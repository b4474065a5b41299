import { z } from 'zod';

const id = z.guid();

/** One tier place behind indicator 2, used or not. */
export const slotSchema = z.object({
  slot: id,
  date: z.iso.date(),
  start: z.iso.datetime({ offset: true }),
  department: z.object({ id, name: z.string() }),
  places: z.number().int(),
  used: z.number().int(),
});
export type Slot = z.infer<typeof slotSchema>;
export const slotsSchema = z.object({ items: z.array(slotSchema), next: z.string().nullable() });
