import { z } from 'zod';
import { period, sessionState, slotClass } from './contract.ts';
import { clinicKinds } from './domain/clinic-kinds.ts';
import { paperKinds } from './domain/expert-papers.ts';

/** Holiday rota, clinic kinds, doctors from outside with their papers, joint clinics. */
const id = z.guid();
const localDate = z.iso.date().refine((day) => day >= '1900-01-01' && day < '2999-01-01');
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const instant = z.iso.datetime({ offset: true });
const count = z.number().int().min(0).max(100_000);
/** One line of somebody's own words. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}+$/u);
const named = z.object({ id, name: z.string().max(200) });
const doctor = named.extend({ title: z.string().max(60) });

export const clinicKind = z.enum(clinicKinds);
export const paperKind = z.enum(paperKinds);

/** Hours, length, places and price of what is held once. */
const hours = {
  place: id,
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

export const kindQuery = z.object({ department: id.optional() });
export const kindList = z.object({
  kinds: z.array(z.object({ kind: clinicKind, name: z.string().max(60), rules: count })).max(20),
  items: z
    .array(
      z.object({
        id,
        practitioner: doctor,
        department: named,
        weekday: z.number().int().min(1).max(7),
        start: clockTime,
        end: clockTime,
        kind: clinicKind,
      }),
    )
    .max(20_000),
});
export const kindBody = z.object({ kind: clinicKind });
export const kindAnswer = z.object({ id, kind: clinicKind, sessions: count });

export const holidayList = z.object({
  items: z
    .array(
      z.object({
        date: localDate,
        name: z.string().max(100),
        kind: z.enum(['holiday', 'closed']),
        duties: z
          .array(
            z.object({
              id,
              practitioner: doctor,
              department: named,
              place: named,
              start: clockTime,
              end: clockTime,
              kind: clinicKind,
              total: count,
              booked: count,
              state: sessionState.nullable(),
            }),
          )
          .max(2000),
      }),
    )
    .max(200),
});
export const holidayBody = z
  .object({ date: localDate, practitioner: id, department: id, period, kind: clinicKind.default('ordinary'), ...hours })
  .refine(inOrder, inOrderText);
export const holidayMade = z.object({ id, slots: count });
export const holidayEnded = z.object({ removed: count, kept: count });

export const expertList = z.object({
  warnDays: count,
  items: z
    .array(
      z.object({
        practitioner: doctor,
        department: named,
        home: z.string().max(120),
        /** Kinds of which no paper holds today. */
        missing: z.array(paperKind).max(3),
        papers: z
          .array(
            z.object({
              id,
              kind: paperKind,
              name: z.string().max(60),
              number: z.string().max(60),
              from: localDate,
              until: localDate,
              /** `soon`: ends within the days of the figure, and none follows on. */
              state: z.enum(['valid', 'soon', 'expired', 'later', 'withdrawn']),
              why: z.string().max(200).nullable(),
            }),
          )
          .max(500),
      }),
    )
    .max(2000),
});
export const expertBody = z.object({ practitioner: id, home: line(120) });
export const paperBody = z
  .object({ kind: paperKind, number: line(60), from: localDate, until: localDate })
  .refine((b) => b.from <= b.until, { message: 'from must not be after until', path: ['until'] });
export const paperWithdraw = z.object({ reason: line(200) });
/** Sessions paused because no paper covers them any more, and drafts of released rotas that opened with theirs. */
const touched = { paused: count, opened: count };
export const pausedAnswer = z.object({ id, ...touched });
export const madeAnswer = z.object({ id, ...touched });

export const jointList = z.object({
  items: z
    .array(
      z.object({
        clinic: id,
        session: id,
        name: z.string().max(80),
        disease: z.string().max(80),
        department: named,
        place: named,
        date: localDate,
        start: instant,
        end: instant,
        state: sessionState,
        total: count,
        booked: count,
        doctors: z.array(doctor).max(20),
      }),
    )
    .max(500),
});
export const jointBody = z
  .object({
    name: line(80),
    /** 病种: what the clinic is for. */
    disease: line(80),
    /** Who leads comes first. */
    doctors: z.array(id).min(2).max(12),
    department: id,
    period,
    date: localDate,
    /** So many weeks on the same weekday; holidays are left out. */
    weeks: z.number().int().min(1).max(26).default(1),
    ...hours,
  })
  .refine(inOrder, inOrderText);
export const jointMade = z.object({
  id,
  sessions: z.array(z.object({ session: id, date: localDate })).max(26),
  /** Dates on which no clinic is held. */
  skipped: z.array(localDate).max(26),
});
