import { z } from 'zod';
import { watchRules } from './domain/watch.ts';

/** Accounts and browsers that a rule has noticed: facts for a person, and what that person decides. */

const id = z.guid();
const instant = z.string().max(40).describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');
const name = z.string().max(200);
const count = z.number().int().min(0).max(1_000_000);

const ownWords = z
  .string()
  .trim()
  .min(4)
  .max(500)
  .regex(/^[\P{Cc}\n\r\t]+$/u);

const appeal = z.object({
  text: z.string().max(1000),
  askedAt: instant,
  answer: z.string().max(1000).nullable(),
  answeredAt: instant.nullable(),
});

const hit = z.object({
  rule: z.enum(watchRules),
  seen: count,
  allowed: count,
  firstAt: instant,
  lastAt: instant,
});

/** One place that was taken. People and accounts are numbers within this list, not names. */
const takeFact = z.object({
  person: count,
  account: count,
  department: name,
  practitioner: name,
  start: instant.nullable(),
  takenAt: instant,
  givenBackAt: instant.nullable(),
});

const callerCase = z.object({
  id,
  kind: z.enum(['account', 'device']),
  /** Four signs by which people talk about it; not the account itself. */
  sign: z.string().max(10),
  state: z.enum(['open', 'nothing', 'limited', 'lifted']),
  inForce: z.boolean(),
  openedAt: instant,
  seenAt: instant,
  hits: z.array(hit).max(20),
  people: count,
  accounts: count,
  takes: z.array(takeFact).max(100),
  decidedAt: instant.nullable(),
  reason: z.string().max(1000).nullable(),
  until: instant.nullable(),
  appeal: appeal.nullable(),
});

export const callerCases = z.object({ now: instant, items: z.array(callerCase).max(100) });
export type CallerCase = z.infer<typeof callerCase>;

export const decideCase = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('nothing'), reason: ownWords }),
  z.object({ verdict: z.literal('limited'), reason: ownWords, days: z.number().int().min(1).max(365) }),
]);
export const caseDecided = z.object({ id, state: z.enum(['nothing', 'limited']) });

export const answerCase = z.object({ verdict: z.enum(['lifted', 'upheld']), reason: ownWords });
export const caseAnswered = z.object({ id, state: z.enum(['limited', 'lifted']) });

export const ownLimits = z.object({
  now: instant,
  items: z
    .array(
      z.object({
        id,
        kind: z.enum(['account', 'device']),
        since: instant,
        until: instant,
        reason: z.string().max(1000),
        appeal: appeal.nullable(),
      }),
    )
    .max(20),
});
export type OwnLimit = z.infer<typeof ownLimits>['items'][number];

export const caseAppeal = z.object({ text: ownWords });
export const caseAppealed = z.object({ id, state: z.literal('open') });
