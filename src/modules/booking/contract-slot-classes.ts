import { z } from 'zod';
import { localDate as day, deskChannel, moveBody } from './contract.ts';
import { doctorFigureKeys } from './domain/doctor-figures.ts';

/** First and return visits, added places, a doctor's own parts and lengths, and the way of a rota to its release. */

const id = z.guid();
const instant = z.string().max(40).describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');
const name = z.string().max(200);
const count = z.number().int().min(0).max(1_000_000);
const words = z
  .string()
  .trim()
  .min(2)
  .max(200)
  .regex(/^\P{Cc}+$/u);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const patientParams = z.object({ patient: id });
export const patientDays = z.object({ department: id, from: day.optional() });
export const patientSessions = z.object({ department: id, date: day });
export const deskSessions = patientSessions.extend({ channel: deskChannel.default('window') });

export const addedBody = z.object({
  /** A minute between the beginning and the end of the session. */
  start: clockTime,
  reason: words,
  /** Whom it is given to at once; without one the waitlist is asked, then it is everybody's. */
  patient: id.optional(),
});
export const addedAnswer = z.object({ id, slot: id, number: count, start: instant, appointment: id.nullable() });
export const addedList = z.object({
  limit: count,
  items: z
    .array(
      z.object({
        id,
        number: count,
        start: instant,
        patient: name.nullable(),
        reason: z.string().max(200),
        at: instant,
        byName: name,
      }),
    )
    .max(200),
});

const rotaState = z.enum(['draft', 'submitted', 'returned', 'approved', 'released']);
const step = { reason: z.string().max(200).nullable(), at: instant, byName: name };
export const rotaQuery = z.object({ department: id });
export const rotaDayQuery = z.object({ department: id, date: day });
export const rotaList = z.object({
  /** Whether what is written from the week waits for an approval; at what hour approved rotas open. */
  needsApproval: z.boolean(),
  releaseHour: count.max(23),
  items: z
    .array(
      z.object({
        id,
        from: day,
        to: day,
        state: rotaState,
        sessions: count,
        places: count,
        releaseAt: instant.nullable(),
        releasedAt: instant.nullable(),
        /** Whoever submitted it cannot approve it. */
        submittedByMe: z.boolean(),
        history: z
          .array(
            z.object({
              what: z.enum(['generated', 'withdrawn', 'submitted', 'returned', 'approved', 'released']),
              ...step,
            }),
          )
          .max(500),
      }),
    )
    .max(10),
});
export const rotaNow = z.object({ id, state: rotaState });
export const approveBody = z.object({
  /** Now, instead of at the release hour. */
  atOnce: z.boolean().default(false),
});
export const returnBody = z.object({ reason: words });
export const sessionHistory = z.object({
  items: z
    .array(
      z.object({
        what: z.enum(['moved', 'paused', 'resumed', 'closed', 'stopped', 'added']),
        place: name.nullable(),
        ...step,
      }),
    )
    .max(500),
});
/** Needed where the session was released after an approval. */
export const reasonBody = z.object({ reason: words.optional() });
export const moveWithReason = moveBody.extend(reasonBody.shape);

const key = z.enum(doctorFigureKeys);
export const doctorFigureList = z.object({
  items: z
    .array(
      z.object({
        practitioner: z.object({ id, name, title: name }),
        /** The doctor's own figures; null: as department and class have it. */
        own: z.record(key, count.max(100).nullable()),
      }),
    )
    .max(1000),
  history: z
    .array(
      z.object({
        id,
        practitioner: name,
        key,
        before: count.max(100).nullable(),
        value: count.max(100).nullable(),
        reason: z.string().max(200),
        at: instant,
        byName: name,
      }),
    )
    .max(50),
});
export const doctorFigureParams = z.object({ practitioner: id });
export const doctorFigureBody = z.object({ key, value: z.number().int().min(0).max(100).nullable(), reason: words });
export const doctorFigureSet = z.object({ practitioner: id, key, value: count.max(100).nullable() });
