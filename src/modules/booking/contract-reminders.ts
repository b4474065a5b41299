import { z } from 'zod';

/** Reminders of visits, of check-ups and return visits, and whom none has reached. */

const id = z.guid();
const day = z.iso.date().refine((date) => date >= '1900-01-01' && date < '2999-01-01');
const instant = z.string().max(40).describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');
const name = z.string().max(200);
const named = z.object({ id, name });
const doctor = z.object({ id, name, title: name });
export const healthKind = z.enum(['checkup', 'return']);

export const healthReminderItem = z.object({
  id,
  patient: id,
  kind: healthKind,
  department: named.nullable(),
  on: day,
  /** When it goes out. */
  at: instant,
  askedBy: z.enum(['patient', 'staff']),
});
export type HealthReminder = z.infer<typeof healthReminderItem>;

export const ownReminders = z.object({
  now: instant,
  items: z
    .array(
      z.object({
        appointment: id,
        patient: id,
        kind: z.enum(['day', 'hours']),
        at: instant,
        start: instant,
        department: named,
        practitioner: doctor,
      }),
    )
    .max(1000),
  health: z.array(healthReminderItem).max(500),
});
export type OwnReminders = z.infer<typeof ownReminders>;

export const healthReminderBody = z.object({
  patient: id,
  kind: healthKind,
  department: id.nullable().default(null),
  on: day,
});
export const healthReminderAsked = z.object({ id, on: day });
export const healthReminderCancelled = z.object({ id, state: z.literal('cancelled') });
export const healthReminderQuery = z.object({ patient: id });
export const healthReminderList = z.object({ items: z.array(healthReminderItem).max(500) });

export const unreachedList = z.object({
  now: instant,
  items: z
    .array(
      z.object({
        appointment: id,
        patient: named,
        start: instant,
        department: named,
        practitioner: doctor,
        triedAt: instant,
        why: z.enum(['phone_failed', 'no_proven_phone', 'not_written']),
        /** Calls that nobody answered. */
        tries: z.number().int().min(0).max(100_000),
      }),
    )
    .max(400),
});
export type Unreached = z.infer<typeof unreachedList>['items'][number];

export const callBody = z.object({ outcome: z.enum(['reached', 'no_answer']) });
export const callNoted = callBody.extend({ id });
