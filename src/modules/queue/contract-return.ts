/** Requests and responses of the return visit that a doctor books (复诊预约), shared with the pages as types. */
import { z } from 'zod';

const id = z.guid();
const instant = z.iso.datetime({ offset: true });

export const returnPlacesSchema = z.object({
  places: z.array(
    z.object({
      weeks: z.number().int(),
      day: z.iso.date(),
      slot: id.nullable(),
      start: instant.nullable(),
      /** From when on days around it can be booked; null when they can already. */
      opensOn: z.iso.date().nullable(),
    }),
  ),
  booked: z.array(z.object({ appointment: id, start: instant.nullable() })),
});
export type ReturnPlaces = z.infer<typeof returnPlacesSchema>;

export const returnBody = z.object({ slot: id });
export const returnAnswer = z.object({ id, start: instant.nullable() });
export const undoneAnswer = z.object({ id, state: z.literal('cancelled') });
