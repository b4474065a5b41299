import { z } from 'zod';
import { channel, slotClass } from './contract.ts';

/** No-shows, suspensions and their review; the figures of booking and who changed them. */

const id = z.guid();
const instant = z.string().max(40).describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');
const name = z.string().max(200);
const count = z.number().int().min(0).max(100_000);
const named = z.object({ id, name });

/** What somebody types in their own words: lines are kept, other control characters are refused. */
const ownWords = z
  .string()
  .trim()
  .min(4)
  .max(500)
  .regex(/^[\P{Cc}\n\r\t]+$/u);

export const noShowItem = z.object({
  id,
  /** The minute that was booked; when it was booked; when the clinic's end recorded that nobody came. */
  at: instant,
  bookedAt: instant,
  notedAt: instant,
  channel,
  department: named,
  practitioner: z.object({ id, name, title: name }),
  /**
   * Why it does not count: the clinic moved, it ended within the minutes of grace, a person said so, or it has led to a
   * suspension that is over or lifted (settled).
   */
  state: z.enum(['counts', 'moved', 'closed_early', 'forgiven', 'settled']),
});
const suspensionItem = z.object({
  id,
  since: instant,
  until: instant,
  /** The figures it was made by. */
  noShows: count,
  months: count,
  days: count,
});
const appealItem = z.object({
  id,
  state: z.enum(['open', 'lifted', 'upheld']),
  text: z.string().max(1000),
  askedAt: instant,
  answer: z.string().max(1000).nullable(),
  decidedAt: instant.nullable(),
});

export const ownNoShows = z.object({
  now: instant,
  items: z
    .array(
      z.object({
        patient: id,
        limit: count,
        months: count,
        days: count,
        graceMinutes: count,
        /** Until how many minutes before the start one cancels without harm. */
        cancelMinutes: z.object({ ordinary: count, expert: count }),
        /** Of the window, and not under a suspension yet. */
        counted: count,
        noShows: z.array(noShowItem).max(50),
        suspension: suspensionItem.extend({ appeal: appealItem.nullable() }).nullable(),
      }),
    )
    .max(100),
});
export type OwnNoShows = z.infer<typeof ownNoShows>['items'][number];

export const appealBody = z.object({ text: ownWords });
export const appealAsked = z.object({ id, state: z.literal('open') });

export const suspensionReviews = z.object({
  now: instant,
  items: z
    .array(
      suspensionItem.extend({
        inForce: z.boolean(),
        patient: named,
        evidence: z.array(noShowItem).max(1000),
        appeal: appealItem.nullable(),
      }),
    )
    .max(100),
  latest: z.array(noShowItem.extend({ patient: named })).max(100),
});
export type SuspensionReview = z.infer<typeof suspensionReviews>['items'][number];
export type LatestNoShow = z.infer<typeof suspensionReviews>['latest'][number];

export const decideBody = z.object({ verdict: z.enum(['lifted', 'upheld']), reason: ownWords });
export const appealDecided = z.object({ id, state: z.enum(['lifted', 'upheld']) });
export const forgiveBody = z.object({ reason: ownWords });
export const forgiven = z.object({ id, counts: z.literal(false) });

const figure = z.number().int().min(0).max(100_000);
const scope = { department: named.nullable(), slotClass: slotClass.nullable() };
export const figureList = z.object({
  departments: z.array(named).max(1000),
  items: z
    .array(
      z.object({
        key: z.string().max(60),
        name,
        unit: z.string().max(20),
        min: figure,
        max: figure,
        reach: z.enum(['hospital', 'anywhere']),
        value: figure,
        byDefault: figure,
        expertByDefault: figure,
        own: z.array(z.object({ ...scope, value: figure })).max(5000),
      }),
    )
    .max(100),
  history: z
    .array(
      z.object({
        id,
        key: z.string().max(60),
        name,
        ...scope,
        before: figure.nullable(),
        value: figure.nullable(),
        reason: z.string().max(500),
        at: instant,
        byName: name,
      }),
    )
    .max(100),
});
export type FigureList = z.infer<typeof figureList>;
export type FigureItem = FigureList['items'][number];

export const figureParams = z.object({
  key: z
    .string()
    .max(60)
    .regex(/^[a-zA-Z]+$/),
});
export const figureBody = z.object({
  department: id.nullable().default(null),
  slotClass: slotClass.nullable().default(null),
  /** Null: what holds more widely holds again. */
  value: figure.nullable(),
  reason: ownWords,
});
export const figureSet = z.object({ key: z.string().max(60), value: figure.nullable() });
