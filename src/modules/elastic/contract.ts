import { z } from 'zod';

/** Flow by half-hour, proposals of more clinics, and what came of them. Minutes; instants ISO with +08:00. */
const id = z.guid();
const localDate = z.iso.date().refine((day) => day >= '1900-01-01' && day < '2999-01-01');
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const instant = z.iso.datetime({ offset: true });
const minutes = z.number().min(0).max(100_000);
const people = z.number().min(0).max(1_000_000);
const weekday = z.number().int().min(1).max(7);
const named = z.object({ id, name: z.string().max(200) });
const line = z
  .string()
  .trim()
  .min(4)
  .max(300)
  .regex(/^\P{Cc}+$/u);

/** How many whole weeks before today are looked at. */
const weeks = z.coerce.number().int().min(1).max(26);
export const flowQuery = z.object({ department: id.optional(), weeks: weeks.optional() });

/** One half-hour of a typical day: averages per day. `wait` is null where nobody was seen. */
const cell = z.object({
  start: clockTime,
  arrivals: people,
  booked: people,
  walkIns: people,
  doctors: people,
  wait: minutes.nullable(),
});
export const flowAnswer = z.object({
  from: localDate,
  to: localDate,
  /** From which mean wait on a half-hour counts as crowded. */
  crowdedFrom: minutes,
  department: named.nullable(),
  /** Those with visits, who waits longest first. */
  departments: z.array(named.extend({ visits: people, wait: minutes.nullable() })).max(1000),
  days: z
    .array(z.object({ weekday, days: people, visits: people, wait: minutes.nullable(), cells: z.array(cell).max(48) }))
    .max(7),
});
export type Flow = z.infer<typeof flowAnswer>;

export const proposalKind = z.enum(['extra_doctor', 'evening', 'weekend']);
export const proposalItem = z.object({
  id,
  kind: proposalKind,
  department: named,
  weekday,
  /** The weekday whose queue it relieves. */
  relieves: weekday,
  start: clockTime,
  end: clockTime,
  /** People a day who would come then instead; 0 for one more doctor in the same hours. */
  moved: people,
  basedOn: z.object({ from: localDate, to: localDate }),
  /** Mean waits: as measured, as simulated now, as simulated with the proposal. */
  measured: minutes,
  before: minutes,
  after: minutes,
  state: z.enum(['open', 'accepted', 'rejected']),
  decision: z.object({ reason: z.string().max(300), at: instant, byName: z.string().max(200) }).nullable(),
  /** The days of the trial, and what people waited on them; `wait` is null before anybody was seen. */
  trial: z
    .object({ from: localDate, until: localDate, clinics: people, visits: people, wait: minutes.nullable() })
    .nullable(),
});
export type ProposalItem = z.infer<typeof proposalItem>;
export const proposalList = z.object({ items: z.array(proposalItem).max(100) });

export const reckonBody = z.object({ weeks: z.number().int().min(1).max(26).default(4) });
/** `looked`: departments with enough visits to simulate. */
export const reckonAnswer = z.object({ from: localDate, to: localDate, looked: people, proposed: people });

export const acceptBody = z.object({
  reason: line,
  practitioner: id,
  place: id,
  from: localDate,
  weeks: z.number().int().min(1).max(12).default(4),
  minutesPerSlot: z.number().int().min(1).max(30),
  fee: z.number().int().min(0).max(1_000_000),
  slotClass: z.enum(['ordinary', 'specialty', 'expert']).default('ordinary'),
});
export const acceptAnswer = z.object({ id, template: id, sessions: people, slots: people });
export const rejectBody = z.object({ reason: line });
export const rejectAnswer = z.object({ id, state: z.literal('rejected') });
