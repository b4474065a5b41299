import { z } from 'zod';
import { deskChannel, sessionState, slotClass } from './contract.ts';

/** A month of many doctors at once, from the kept counts of their sessions. */

const id = z.guid();
const day = z.iso.date().refine((date) => date >= '1900-01-01' && date < '2999-01-01');
const count = z.number().int().min(0).max(100_000);

export const monthQuery = z.object({
  from: day.optional(),
  /** Sessions of this department only, and of this class only. */
  department: id.optional(),
  slotClass: slotClass.optional(),
  /** Part of the doctor's name: in Chinese, spelled, or the first letters of the spelling. */
  name: z
    .string()
    .trim()
    .max(40)
    .regex(/^\P{Cc}*$/u)
    .optional(),
  page: z.coerce.number().int().min(0).max(1000).default(0),
  channel: deskChannel.default('window'),
});

export const monthAnswer = z.object({
  /** 31 days from `from` (today unless said otherwise). */
  days: z.array(z.object({ date: day, holiday: z.string().max(100).optional() })).max(31),
  /** The last day that can be booked today. */
  lastOpen: day,
  /** Doctors with a session in these days that fit the question, on all pages; a page has at most `pageSize`. */
  doctors: count,
  pageSize: count,
  /** A doctor and one department; `days` in the order of the days above, null without a session. */
  rows: z
    .array(
      z.object({
        practitioner: z.object({ id, name: z.string().max(200), title: z.string().max(100) }),
        department: z.object({ id, name: z.string().max(200) }),
        days: z
          .array(
            z
              .object({
                /** What this channel may take at this moment, and all places of the day. */
                free: count,
                total: count,
                /** `open` if any session of the day is. */
                state: sessionState,
              })
              .nullable(),
          )
          .max(31),
      }),
    )
    .max(200),
});
