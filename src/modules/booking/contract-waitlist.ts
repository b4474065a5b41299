import { z } from 'zod';
import { instant, period } from './contract.ts';

/** The waitlist 候补 in requests and answers. */

const id = z.guid();
const localDate = z.iso.date();
const named = z.object({ id, name: z.string() });
const practitioner = named.extend({ title: z.string() });

/** Without `practitioner`: any doctor of the department. Without `period`: any half day. */
const joining = {
  patient: id,
  department: id,
  practitioner: id.optional(),
  dates: z.array(localDate).min(1).max(7),
  period: period.optional(),
};
export const joinBody = z.object(joining);
export const deskJoinBody = z.object({
  ...joining,
  /** The proof of a priority group was seen. */
  priority: z.boolean().default(false),
});
export const joinAnswer = z.object({ items: z.array(z.object({ id, date: localDate })) });

const entry = {
  id,
  patient: id,
  date: localDate,
  period: period.nullable(),
  department: named,
  practitioner: practitioner.nullable(),
  state: z.enum(['waiting', 'offered', 'booked', 'ended']),
  endReason: z.enum(['left', 'no_answer', 'has_number', 'stopped', 'over']).nullable(),
  priority: z.boolean(),
  /** Why the last place went past this person; null when none did. */
  passedOver: z.string().nullable(),
  joinedAt: instant,
  /** How many stand before; null when it is over. */
  ahead: z.number().int().nullable(),
  /** On how many clinic days of the past weeks enough places came free this long before; level null: too few days. */
  chance: z
    .object({ days: z.number().int(), enough: z.number().int(), level: z.enum(['good', 'fair', 'small']).nullable() })
    .nullable(),
  /** A place that is held for this person until `until`: book it from `hold`. */
  offer: z
    .object({
      hold: id,
      number: z.number().int(),
      start: instant,
      until: instant,
      practitioner,
      place: named,
      fee: z.number().int(),
    })
    .nullable(),
};
/** How long a place is kept, and between which hours one is offered, by the hospital's figures. */
const offers = z.object({ minutes: z.number().int(), from: z.number().int(), until: z.number().int() });
export const waitlist = z.object({ items: z.array(z.object({ ...entry, offers })) });
export const deskWaitlistQuery = z.object({ department: id, date: localDate });
export const deskWaitlist = z.object({ items: z.array(z.object({ ...entry, name: z.string() })) });
export const left = z.object({ id, state: z.literal('ended') });
export const declined = z.object({ id, state: z.literal('waiting') });
