/** Requests and responses of the bureau room, shared with the pages as types. */
import { z } from 'zod';
import { carriesNumber } from './domain/carries-number.ts';
import { partNames } from './domain/rank.ts';

const id = z.guid();
const tenant = z.number().int().min(1).max(1_000_000);
const day = z.iso.date().refine((text) => text >= '1950-01-01' && text <= '2199-12-31');
const version = z.number().int().min(1).max(1_000_000);
const name = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^\P{Cc}+$/u);
const plain = (most: number, least = 0) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .regex(/^[\P{Cc}\n\r\t]*$/u)
    .refine((text) => !carriesNumber(text));

export const categories = [
  ...(['environment', 'toilet', 'signs', 'queue', 'service', 'process', 'systems'] as const),
  ...(['equipment', 'accessibility', 'safety', 'privacy', 'other'] as const),
] as const;
export const severities = ['minor', 'ordinary', 'serious'] as const;
export const kinds = ['assignment', 'self_check', 'problem', 'commendation'] as const;

export const idParams = z.object({ id });
const tenantParam = z.coerce.number().int().min(1).max(1_000_000);
export const institutionParams = z.object({ institution: tenantParam });
export const authorityParams = z.object({ authority: tenantParam });
export const itemParams = z.object({ id, no: z.coerce.number().int().min(1).max(1000) });
export const madeSchema = z.object({ id });
export const sentSchema = z.object({ ids: z.array(id) });

export const askBody = z.strictObject({ institution: tenant, leader: name });
export const leaderBody = z.strictObject({ version, leader: name });
export const decideBody = z
  .strictObject({
    accept: z.boolean(),
    liaison: z
      .string()
      .trim()
      .max(60)
      .regex(/^\P{Cc}*$/u),
  })
  .refine(({ accept, liaison }) => !accept || liaison !== '', { path: ['liaison'] });

const itemBody = z.strictObject({
  words: plain(500, 1),
  dueOn: day.nullable(),
  fullScore: z.number().int().min(1).max(1000).nullable(),
});
export const paperBody = z
  .strictObject({
    institutions: z.array(tenant).min(1).max(200),
    kind: z.enum(kinds),
    title: plain(200, 1),
    words: plain(4000),
    category: z.enum(categories).nullable(),
    severity: z.enum(severities).nullable(),
    dueOn: day.nullable(),
    items: z.array(itemBody).max(100),
  })
  .refine((b) => (b.kind === 'problem') === (b.category !== null && b.severity !== null), { path: ['category'] })
  .refine((b) => b.dueOn !== null || (b.kind !== 'problem' && b.kind !== 'self_check'), { path: ['dueOn'] })
  .refine((b) => b.items.length > 0 === (b.kind === 'assignment' || b.kind === 'self_check'), { path: ['items'] })
  .refine((b) => b.items.every(({ fullScore }) => (fullScore !== null) === (b.kind === 'self_check')), {
    path: ['items'],
  });
export type PaperBody = z.infer<typeof paperBody>;

export const judgeBody = z
  .strictObject({ version, accept: z.boolean(), words: plain(1000) })
  .refine(({ accept, words }) => accept || words !== '', { path: ['words'] });
export type JudgeBody = z.infer<typeof judgeBody>;
export const versionBody = z.strictObject({ version });
export const answerBody = z.strictObject({
  version,
  reply: plain(4000, 1),
  items: z
    .array(
      z.strictObject({
        no: z.number().int().min(1).max(100),
        state: z.enum(['done', 'partly', 'not_done']),
        evidence: plain(1000),
        score: z.number().int().min(0).max(1000).nullable(),
      }),
    )
    .max(100)
    .refine((them) => new Set(them.map(({ no }) => no)).size === them.length),
});
export type AnswerBody = z.infer<typeof answerBody>;

export const sendPlanBody = z.strictObject({ plan: id, institutions: z.array(tenant).min(1).max(200) });
export const refuseBody = z.strictObject({ version, reason: plain(1000, 1) });
export const takenSchema = z.object({ plan: id });
export const ownProblemSchema = z.object({ problem: id });
export const photoParams = z.object({ id, photo: id });
export const chosenBody = z.strictObject({ file: id });
const shows = z.enum(['before', 'after']);
export const proofsSchema = z.object({
  /** Photographs of this hospital's own problems that were put right. */
  items: z.array(z.object({ id, problem: id, words: z.string(), foundOn: z.string(), shows })),
});
export type Proofs = z.infer<typeof proofsSchema>;

export const sampleBody = z.strictObject({
  seed: z.number().int().min(1).max(999_999),
  size: z.number().int().min(1).max(200),
});
export type SampleBody = z.infer<typeof sampleBody>;
export const outcomeBody = z.strictObject({ outcome: z.enum(['met', 'not_met']) });
const weight = z.number().int().min(0).max(100);
export const weightsBody = z
  .strictObject({ selfCheck: weight, overdue: weight, spotCheck: weight, targets: weight })
  .refine((all) => Object.values(all).some((one) => one > 0));

const sentTask = z.object({
  no: z.string().nullable(),
  content: z.string(),
  measures: z.number().int(),
  dueOn: z.string().nullable(),
  /** Hundredths of a point. */
  fullMarks: z.number().int().nullable(),
});
export const paperSchema = z.object({
  id,
  other: z.number().int(),
  kind: z.enum([...kinds, 'plan']),
  title: z.string(),
  words: z.string(),
  category: z.string().nullable(),
  severity: z.string().nullable(),
  dueOn: z.string().nullable(),
  state: z.enum(['sent', 'acknowledged', 'answered', 'returned', 'accepted', 'taken', 'refused']),
  reply: z.string(),
  verdict: z.string(),
  sentAt: z.string(),
  movedAt: z.string(),
  version: z.number().int(),
  /** The authority's plan, and at the hospital the one that was made of it. */
  planId: id.nullable(),
  ownPlan: id.nullable(),
  /** At the hospital: the problem of its own as which this one is worked on, and what an answer can be made of. */
  own: z
    .object({
      problem: id,
      state: z.enum(['recorded', 'assigned', 'returned', 'rectified', 'closed', 'dropped']),
      rectified: z.string().nullable(),
      photos: z.array(id),
      /** It is closed or dropped, and the paper needs work again. */
      again: z.boolean(),
    })
    .nullable(),
  plan: z.object({ number: z.string().nullable(), year: z.number().int(), tasks: z.array(sentTask) }).nullable(),
  /** `source`: the hospital's own file, told to nobody else. */
  photos: z.array(z.object({ id, shows, source: id.nullable() })),
  items: z.array(
    z.object({
      no: z.number().int(),
      words: z.string(),
      dueOn: z.string().nullable(),
      fullScore: z.number().int().nullable(),
      state: z.enum(['open', 'done', 'partly', 'not_done']),
      evidence: z.string(),
      score: z.number().int().nullable(),
    }),
  ),
});
export type Paper = z.infer<typeof paperSchema>;
const linkState = z.enum(['asked', 'accepted', 'ended']);
const count = z.number().int();

export const consoleSchema = z.object({
  today: z.string(),
  /** The authority itself. */
  name: z.string(),
  institutions: z.array(
    z.object({
      id: count,
      name: z.string(),
      state: linkState,
      leader: z.string(),
      liaison: z.string(),
      version: count,
      reportedAt: z.string().nullable(),
      problems: z.object({ open: count, overdue: count, closed: count }),
    }),
  ),
  /** Hospitals that may be asked. */
  choices: z.array(z.object({ id: count, name: z.string() })),
  figures: z.array(
    z.object({
      institution: count,
      halfYear: z.string(),
      key: z.string(),
      no: count,
      name: z.string(),
      unit: z.string(),
      status: z.enum(['computed', 'declared', 'not-applicable', 'no-data']),
      /** Of a declared value: whether anything proves it. */
      evidence: z.boolean().nullable(),
      numerator: z.number(),
      denominator: z.number(),
      hundredths: count.nullable(),
      targetMet: z.boolean().nullable(),
    }),
  ),
  headlines: z.array(
    z.object({
      id,
      institution: count,
      category: z.string(),
      severity: z.string(),
      state: z.string(),
      foundOn: z.string(),
      dueOn: z.string().nullable(),
      closedOn: z.string().nullable(),
    }),
  ),
  papers: z.array(paperSchema),
  /** Plans at work with the authority, to be sent down. */
  plans: z.array(z.object({ id, title: z.string(), number: z.string().nullable(), year: count })),
  progress: z.array(
    z.object({
      institution: count,
      plan: id,
      no: count,
      ...{ measures: count, waiting: count, working: count, submitted: count, accepted: count, overdue: count },
      ...{ onTimeGood: count, onTimePoor: count, late: count, undone: count },
    }),
  ),
  samples: z.array(
    z.object({
      id,
      seed: count,
      size: count,
      madeAt: z.string(),
      /** Hundredths of a percent; null before anything was looked at. */
      errorRate: count.nullable(),
      items: z.array(
        z.object({
          no: count,
          institution: count,
          kind: z.enum(['problem', 'item']),
          subject: z.string(),
          label: z.string(),
          outcome: z.enum(['met', 'not_met']).nullable(),
        }),
      ),
    }),
  ),
  weights: z.object({ selfCheck: count, overdue: count, spotCheck: count, targets: count }),
  ranking: z.array(
    z.object({
      institution: count,
      place: count.nullable(),
      total: count.nullable(),
      parts: z.array(
        z.object({ name: z.enum(partNames), good: count, of: count, weight: count, value: count.nullable() }),
      ),
    }),
  ),
});
export type Console = z.infer<typeof consoleSchema>;

export const inboxSchema = z.object({
  today: z.string(),
  /** The hospital itself. */
  name: z.string(),
  authorities: z.array(
    z.object({
      id: count,
      name: z.string(),
      state: linkState,
      leader: z.string(),
      liaison: z.string(),
      askedAt: z.string(),
    }),
  ),
  papers: z.array(paperSchema),
});
export type Inbox = z.infer<typeof inboxSchema>;
