import { z } from 'zod';
import { clinicKinds } from './domain/clinic-kinds.ts';
import { paperKinds } from './domain/expert-papers.ts';

/** Shapes of booking's requests and answers. Instants are ISO with +08:00, dates YYYY-MM-DD, fee in fen. */

const id = z.guid();
/** A day whose neighbours are days too: weeks are counted from it. */
export const localDate = z.iso.date().refine((day) => day >= '1900-01-01' && day < '2999-01-01');
export const instant = z.string().describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const period = z.enum(['am', 'pm', 'evening']);
export const sessionState = z.enum(['planned', 'open', 'paused', 'closed']);
export const appointmentState = z.enum(['booked', 'arrived', 'fulfilled', 'no_show', 'cancelled']);
const bookingChannels = [
  'web',
  'mobile',
  'window',
  'phone',
  'kiosk',
  'clinic_room',
  'partner',
  'family_doctor',
] as const;
/** Whose places are counted: what this channel may take at this moment. */
export const bookingChannel = z.enum(bookingChannels);
export const channel = z.enum([...bookingChannels, 'walk_in']);
/** For whom a slot is released: the hospital's own desks, everybody, or lower-tier institutions first. */
export const share = z.enum(['onsite', 'online', 'tier']);
export const deskChannel = z.enum(['window', 'phone', 'kiosk', 'clinic_room']);
export const slotClass = z.enum(['ordinary', 'specialty', 'expert']);
export const slotVisit = z.enum(['any', 'first', 'return']);

const practitionerRef = z.object({ id, name: z.string(), title: z.string() });
const placeRef = z.object({ id, name: z.string() });
const departmentRef = z.object({ id, name: z.string() });
/** Several doctors at one time under one number; who leads is the session's practitioner. */
const joint = z.object({ name: z.string(), with: z.array(practitionerRef) }).nullable();

export const dayQuery = z.object({
  department: id,
  from: localDate.optional(),
  channel: bookingChannel.default('mobile'),
});
export const dayList = z.object({
  items: z.array(
    z.object({ date: localDate, free: z.number().int(), total: z.number().int(), holiday: z.string().optional() }),
  ),
});

export const sessionQuery = z.object({
  department: id,
  date: localDate,
  channel: bookingChannel.default('mobile'),
});
export const slotItem = z.object({
  id,
  start: instant,
  free: z.number().int(),
  share,
  /** Kept for first or return visits now, until the session's `visitsOpenAt`. */
  visit: slotVisit,
  /** Added by a doctor or manager 加号. */
  added: z.boolean(),
  /** `past`: its start has gone by. `closed`: the session is not open. `kept`: free, but not for this channel now. */
  state: z.enum(['free', 'full', 'past', 'closed', 'kept']),
  /** When a kept slot opens to this channel; null when it never does. */
  opensAt: instant.nullable(),
});
export const sessionItem = z.object({
  id,
  date: localDate,
  period,
  start: instant,
  end: instant,
  slotClass,
  practitioner: practitionerRef,
  place: placeRef,
  state: sessionState,
  /** Places that can still be booked now, and all places of the session. */
  free: z.number().int(),
  total: z.number().int(),
  /** Places that somebody has. */
  booked: z.number().int(),
  fee: z.number().int(),
  clinicKind: z.enum(clinicKinds),
  joint,
  /** From when on slots kept for first or return visits are everybody's; null when none is kept any more. */
  visitsOpenAt: instant.nullable(),
  /** What this visit would be to the patient asked for; null when nobody was named or nothing is kept. */
  visitKind: z.enum(['first', 'return']).nullable(),
  slots: z.array(slotItem),
});
export const sessionList = z.object({ items: z.array(sessionItem) });

export const preflightQuery = z.object({ patient: id, session: id.optional() });
export const preflightAnswer = z.object({
  ok: z.boolean(),
  items: z.array(z.object({ code: z.string(), level: z.enum(['block', 'warn', 'ok']), text: z.string() })),
});

export const holdBody = z.object({ slot: id, patient: id, channel: z.enum(['web', 'mobile']).default('mobile') });
export const holdAnswer = z.object({ id, slot: id, number: z.number().int(), start: instant, expiresAt: instant });
export const released = z.object({ id, state: z.literal('released') });

/** What somebody types in their own words: lines are kept, other control characters are refused. */
const ownWords = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[\P{Cc}\n\r\t]+$/u);
const reason = ownWords(500);
const bookTarget = { hold: id.optional(), slot: id.optional(), patient: id, reason: reason.optional() };
const oneTarget = (b: { hold?: string | undefined; slot?: string | undefined }) =>
  (b.hold === undefined) !== (b.slot === undefined);
const oneTargetText = { message: 'give either hold or slot', path: ['slot'] };

export const bookBody = z
  .object({ ...bookTarget, channel: z.enum(['web', 'mobile']).default('mobile') })
  .refine(oneTarget, oneTargetText);
export const deskBookBody = z
  .object({ ...bookTarget, channel: deskChannel.default('window') })
  .refine(oneTarget, oneTargetText);
export const walkInBody = z.object({ session: id, patient: id, reason: reason.optional() });

/** One appointment as the patient or the desk sees it. `start` is null for a walk-in: it has a number, not a minute. */
export const appointmentItem = z.object({
  id,
  number: z.number().int(),
  state: appointmentState,
  channel,
  patient: id,
  session: id,
  slot: id.nullable(),
  date: localDate,
  period,
  start: instant.nullable(),
  department: departmentRef,
  practitioner: practitionerRef,
  place: placeRef,
  clinicKind: z.enum(clinicKinds),
  joint,
  fee: z.number().int(),
  reason: z.string().nullable(),
  /** Whether cancel would be accepted at this moment, and until when it is free of charge. */
  cancellable: z.boolean(),
  cancelUntil: instant.nullable(),
  bookedAt: instant,
  /** Another appointment took its place: it was moved, not cancelled. */
  moved: z.boolean(),
});
/** What a booking or a walk-in registration answers at once; names follow by GET. `slot`, `start` null for a walk-in. */
export const bookedAnswer = z.object({
  id,
  number: z.number().int(),
  state: z.literal('booked'),
  patient: id,
  session: id,
  slot: id.nullable(),
  date: localDate,
  start: instant.nullable(),
});
export const appointmentList = z.object({ items: z.array(appointmentItem) });
export const cancelBody = z.object({ reason: ownWords(200).optional() });
export const cancelAnswer = z.object({ id, state: z.literal('cancelled') });

export const weekQuery = z.object({
  department: id,
  from: localDate.optional(),
  channel: deskChannel.default('window'),
});
export const partnerWeekQuery = z.object({ department: id, from: localDate.optional() });
export const weekAnswer = z.object({
  days: z.array(z.object({ date: localDate, holiday: z.string().optional() })),
  rows: z.array(
    z.object({
      practitioner: practitionerRef,
      /** One entry per day of `days`, each with the sessions of that day in time order. */
      days: z.array(
        z.array(
          z.object({
            session: id,
            period,
            start: instant,
            end: instant,
            state: sessionState,
            place: placeRef,
            slotClass,
            free: z.number().int(),
            total: z.number().int(),
            booked: z.number().int(),
          }),
        ),
      ),
    }),
  ),
});

export const templateItem = z.object({
  id,
  practitioner: practitionerRef,
  department: departmentRef,
  place: placeRef,
  weekday: z.number().int().min(1).max(7),
  period,
  start: clockTime,
  end: clockTime,
  minutesPerSlot: z.number().int(),
  capacity: z.number().int(),
  walkInLimit: z.number().int(),
  fee: z.number().int(),
  slotClass,
  active: z.boolean(),
  /** First and last day on which it holds; null is open. */
  from: localDate.nullable(),
  until: localDate.nullable(),
});
export const templateList = z.object({ items: z.array(templateItem) });
export const templateQuery = z.object({ department: id.optional() });
/** Standards 3.1: a slot is never longer than 30 minutes. */
const halfDay = {
  place: id,
  weekday: z.number().int().min(1).max(7),
  period,
  start: clockTime,
  end: clockTime,
  minutesPerSlot: z.number().int().min(1).max(30),
  capacity: z.number().int().min(1).max(100).default(1),
  walkInLimit: z.number().int().min(0).max(500).optional(),
  fee: z.number().int().min(0).max(1_000_000),
  slotClass: slotClass.default('ordinary'),
};
const inOrder = (b: { start: string; end: string }) => b.start < b.end;
const inOrderText = { message: 'start must be before end', path: ['end'] };
export const templateBody = z
  .object({ practitioner: id, department: id, ...halfDay, from: localDate.optional() })
  .refine(inOrder, inOrderText);
export const templateEnd = z.object({ from: localDate });
/** From `from` on the half-day is another one; the doctor stays. */
export const templateChange = z.object({ ...halfDay, from: localDate }).refine(inOrder, inOrderText);
export const templateEnded = z.object({ removed: z.number().int(), kept: z.number().int() });
export const templateChanged = templateEnded.extend({ id, sessions: z.number().int() });
export const created = z.object({ id });
export const generateBody = z
  .object({ from: localDate, to: localDate })
  .refine((b) => b.from <= b.to, { message: 'from must not be after to', path: ['to'] });
export const generateAnswer = z.object({
  sessions: z.number().int(),
  slots: z.number().int(),
  /** Doctors from outside for whom nothing was written from that day on, and the paper that does not hold then. */
  withoutPapers: z
    .array(z.object({ practitioner: id, date: localDate, paper: z.enum(paperKinds), until: localDate.nullable() }))
    .optional(),
});

export const moveBody = z.object({ place: id });
export const sessionChanged = z.object({ id, state: sessionState, place: id, version: z.number().int() });
