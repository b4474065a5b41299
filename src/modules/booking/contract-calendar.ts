import { z } from 'zod';

/** The calendar feed of an account: RFC 5545 at an address that is a secret. */

const instant = z.string().max(40).describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');

export const calendarParams = z.object({ file: z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/) });
export const calendarWish = z.object({ withDoctor: z.boolean().default(false) });
export const ownCalendar = z.object({
  /** Own and family's visits, or a doctor's own sessions. */
  kind: z.enum(['patient', 'doctor']),
  feed: z.object({ withDoctor: z.boolean(), madeAt: instant }).nullable(),
});
export type OwnCalendar = z.infer<typeof ownCalendar>;
/** Shown this once. */
export const calendarAddress = z.object({ path: z.string().max(200) });
