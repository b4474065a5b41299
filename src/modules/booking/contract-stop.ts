import { z } from 'zod';
import { period, sessionState, slotClass } from './contract.ts';

/** 停诊: preview, act, approval, call-back, and what the patient sees. */

const id = z.guid();
const instant = z.string().max(40).describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');
const name = z.string().max(200);
const count = z.number().int().min(0).max(100_000);
const named = z.object({ id, name });
const practitioner = z.object({ id, name, title: name });

/** What somebody types in their own words: lines are kept, other control characters are refused. */
const ownWords = z
  .string()
  .trim()
  .min(2)
  .max(500)
  .regex(/^[\P{Cc}\n\r\t]+$/u);

export const stopCause = z.enum(['ill', 'leave', 'duty', 'equipment', 'other']);
const numbers = z.object({
  concerned: count,
  substituted: count,
  held: count,
  cancelled: count,
  /** In the house already: not touched by the stop, accounted for on the doctor's page. */
  arrived: count,
});
export const stopWishQuery = z.object({
  substitute: id.optional(),
  /** `no`: nobody gets a next place kept. */
  next: z.enum(['yes', 'no']).default('yes'),
});
export const stopPreview = z.object({
  session: z.object({
    id,
    date: z.iso.date(),
    start: instant,
    end: instant,
    department: named,
    practitioner,
    place: named,
    slotClass,
    state: sessionState,
    /** Of several doctors together: nobody takes it over alone. */
    joint: z.boolean(),
  }),
  needsApproval: z.boolean(),
  /** It begins soon enough to be stopped first and approved afterwards. */
  urgentAllowed: z.boolean(),
  asked: z.boolean(),
  answerHours: count,
  /** Doctors of equal grade; `free`: without a clinic of their own at those hours. */
  substitutes: z.array(practitioner.extend({ free: z.boolean() })).max(500),
  numbers,
  people: z
    .array(
      z.object({
        number: count,
        start: instant.nullable(),
        outcome: z.enum(['substitute', 'held', 'cancelled']),
        to: z.object({ start: instant, practitioner }).nullable(),
      }),
    )
    .max(1000),
});
export type StopPreview = z.infer<typeof stopPreview>;

const wish = {
  cause: stopCause,
  reason: ownWords,
  substitute: id.nullable().default(null),
  offerNext: z.boolean().default(true),
};
export const stopBody = z.object({
  ...wish,
  /** Stop now, ask for the approval in the same act. */
  urgent: z.boolean().default(false),
});
export const askStopBody = z.object(wish);
export const stopped = numbers.extend({ id, session: id });
export const asked = z.object({ id, state: z.literal('asked') });

const clinic = {
  session: z.object({
    id,
    date: z.iso.date(),
    period,
    start: instant,
    end: instant,
    slotClass,
    state: sessionState,
  }),
  department: named,
  practitioner,
};
export const stopList = z.object({
  items: z
    .array(
      z.object({
        id,
        ...clinic,
        cause: stopCause,
        urgent: z.boolean(),
        approval: z.enum(['asked', 'approved', 'refused', 'overtaken']).nullable(),
        stoppedAt: instant,
        byName: name,
        substitute: practitioner.nullable(),
        numbers,
        progress: z.object({
          accepted: count,
          declined: count,
          open: count,
          over: count,
          toCall: count,
          noticed: count,
        }),
      }),
    )
    .max(100),
});
export type StopItem = z.infer<typeof stopList>['items'][number];

export const requestList = z.object({
  items: z
    .array(
      z.object({
        id,
        ...clinic,
        cause: stopCause,
        reason: z.string().max(1000),
        urgent: z.boolean(),
        substitute: practitioner.nullable(),
        offerNext: z.boolean(),
        state: z.enum(['asked', 'approved', 'refused', 'overtaken']),
        /** Asked for by whoever reads this: another person decides. */
        own: z.boolean(),
        askedAt: instant,
        byName: name,
        decidedAt: instant.nullable(),
        decidedByName: name.nullable(),
        answer: z.string().max(1000).nullable(),
        /** Of a request that waits: what it would do now, and who could take over. */
        numbers: numbers.nullable(),
        substitutes: z.array(practitioner.extend({ free: z.boolean() })).max(500),
      }),
    )
    .max(100),
});
export type StopRequestItem = z.infer<typeof requestList>['items'][number];
export const decideRequestBody = z.object({
  verdict: z.enum(['approved', 'refused']),
  reason: ownWords,
  /** Somebody else takes over than was asked for; null: nobody. */
  substitute: id.nullable().optional(),
});
export const requestDecided = z.object({
  id,
  state: z.enum(['approved', 'refused']),
  stopped: stopped.nullable(),
});

export const ownClinicList = z.object({
  items: z
    .array(
      z.object({
        ...clinic,
        booked: count,
        asked: z.boolean(),
        /** The last answer, where it was no. */
        refused: z.object({ at: instant, byName: name.nullable(), answer: z.string().max(1000).nullable() }).nullable(),
        /** Who leads first. */
        joint: z.object({ name, doctors: z.array(name).max(50) }).nullable(),
      }),
    )
    .max(100),
});
export type OwnClinic = z.infer<typeof ownClinicList>['items'][number];

const stopCase = {
  id,
  outcome: z.enum(['substitute', 'held', 'cancelled']),
  state: z.enum(['open', 'accepted', 'declined', 'over']),
  stoppedAt: instant,
  department: named,
  was: z.object({ start: instant, practitioner }),
  /** What there is instead: `until` is when the answer is due. */
  now: z
    .object({ start: instant, until: instant, number: count, fee: z.number().int().min(0), practitioner, place: named })
    .nullable(),
  /** Book from it to take the kept place. */
  hold: id.nullable(),
  appointment: id,
};
export const ownStopList = z.object({ items: z.array(z.object({ ...stopCase, patient: id })).max(500) });
export type OwnStop = z.infer<typeof ownStopList>['items'][number];
export const stopAnswered = z.object({ id, state: z.enum(['accepted', 'declined']) });

const callOutcome = z.enum(['reached', 'no_answer', 'wrong_number', 'later']);
export const callList = z.object({
  items: z
    .array(
      z.object({
        ...stopCase,
        patient: named,
        /** Time to call: not noticed within the hospital's minutes, or too late to wait for that. */
        due: z.boolean(),
        message: z.enum(['pending', 'delivered', 'failed', 'none']),
        calls: z
          .array(z.object({ outcome: callOutcome, at: instant, byName: name, note: z.string().max(1000).nullable() }))
          .max(1000),
      }),
    )
    .max(500),
});
export type CallItem = z.infer<typeof callList>['items'][number];
export const callBody = z.object({ outcome: callOutcome, note: ownWords.optional(), done: z.boolean().default(false) });
export const callNoted = z.object({ id, done: z.boolean() });
