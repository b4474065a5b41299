/** Requests and responses of the people room, shared with the pages as types. */
import { z } from 'zod';

const id = z.guid();
const day = z.iso.date().refine((text) => text >= '1950-01-01' && text <= '2199-12-31');
/** One line in somebody's own words: no control characters. */
const line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}+$/u);
/** Own words that may be left out: lines are kept, other control characters are refused. */
const ownWords = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[\P{Cc}\n\r\t]*$/u);
const evidence = ownWords(1000);
const validity = z.enum(['valid', 'ends_soon', 'ended', 'not_yet']);
const mark = z.number().int().min(1).max(1000);

export const idParams = z.object({ id });
export const madeSchema = z.object({ id });

export const surveyBody = z.strictObject({
  titleZh: line,
  titleEn: line,
  asks: z
    .array(z.strictObject({ zh: line, en: line }))
    .min(1)
    .max(30),
});
export type SurveyBody = z.infer<typeof surveyBody>;

export const answerBody = z.strictObject({
  marks: z.array(z.number().int().min(1).max(5)).min(1).max(30),
  remark: ownWords(500),
});

const trainingKind = z.enum(['training', 'exam', 'drill']);
export const trainingBody = z
  .strictObject({
    kind: trainingKind,
    title: line,
    heldOn: day,
    minutes: z.number().int().min(5).max(6000),
    place: ownWords(100),
    passMark: mark.nullable(),
    fullMark: mark.nullable(),
    people: z.array(id).min(1).max(2000),
  })
  .refine(
    ({ passMark, fullMark }) => (passMark === null) === (fullMark === null) && (passMark ?? 0) <= (fullMark ?? 0),
    {
      path: ['passMark'],
    },
  );
export type TrainingBody = z.infer<typeof trainingBody>;

const outcome = z.strictObject({
  account: id,
  outcome: z.enum(['invited', 'attended', 'absent']),
  score: z.number().int().min(0).max(1000).nullable(),
});
export const outcomesBody = z.strictObject({
  version: z.number().int().min(1).max(1_000_000),
  evidence,
  outcomes: z
    .array(outcome.refine(({ outcome, score }) => score === null || outcome === 'attended', { path: ['score'] }))
    .max(2000)
    .refine((them) => new Set(them.map(({ account }) => account)).size === them.length),
});
export type OutcomesBody = z.infer<typeof outcomesBody>;
export const versionBody = z.strictObject({ version: z.number().int().min(1).max(1_000_000) });

export const licenceBody = z
  .strictObject({
    account: id.nullable(),
    kind: z.enum(['practice', 'technology', 'outside', 'scope']),
    title: line,
    validFrom: day,
    validUntil: day.nullable(),
    evidence,
  })
  .refine(({ kind, account }) => (kind === 'scope') === (account === null), { path: ['account'] })
  .refine(({ validFrom, validUntil }) => validUntil === null || validUntil >= validFrom, { path: ['validUntil'] });
export type LicenceBody = z.infer<typeof licenceBody>;

export const certificateBody = z
  .strictObject({
    kind: z.enum(['elder_friendly', 'disability_friendly', 'other']),
    title: line,
    issuedBy: line,
    issuedOn: day,
    validUntil: day.nullable(),
    evidence: evidence.min(1),
  })
  .refine(({ issuedOn, validUntil }) => validUntil === null || validUntil >= issuedOn, { path: ['validUntil'] });
export type CertificateBody = z.infer<typeof certificateBody>;

export const starBody = z.strictObject({
  month: z.string().regex(/^(?:19|20|21)\d{2}-(0[1-9]|1[0-2])$/),
  account: id,
  reason: line,
});
export type StarBody = z.infer<typeof starBody>;

const files = z.array(z.object({ id, media: z.string(), at: z.iso.datetime({ offset: true }) })).max(20);
export type Proof = z.infer<typeof files>[number];

const training = z.object({
  id,
  kind: trainingKind,
  title: z.string(),
  heldOn: z.string(),
  minutes: z.number().int(),
  place: z.string(),
  passMark: z.number().int().nullable(),
  fullMark: z.number().int().nullable(),
  state: z.enum(['planned', 'held', 'cancelled']),
});
const done = { outcome: outcome.shape.outcome, score: z.number().int().nullable() };
const licence = z.object({
  id,
  kind: z.string(),
  title: z.string(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  evidence: z.string(),
  files,
  validity,
});
const star = z.object({ id, month: z.string(), name: z.string(), reason: z.string() });
const survey = z.object({ id, title: z.string(), asks: z.array(z.string()) });

export const ownSchema = z.object({
  surveys: z.array(survey),
  trainings: z.array(training.extend(done)),
  licences: z.array(licence),
  stars: z.array(star),
});
export type Own = z.infer<typeof ownSchema>;

export const keptSchema = z.object({
  surveys: z.array(
    survey.extend({
      state: z.enum(['draft', 'open', 'closed']),
      invited: z.number().int().nullable(),
      openedAt: z.string().nullable(),
      closedAt: z.string().nullable(),
      n: z.number().int(),
      /** Hundredths of a percent. */
      response: z.number().int().nullable(),
      /** Hundredths of a point of 100; null while it is open and under five answers. */
      score: z.number().int().nullable(),
      each: z.array(z.number().int()).nullable(),
      remarks: z.array(z.string()),
    }),
  ),
  trainings: z.array(
    training.extend({
      evidence: z.string(),
      files,
      version: z.number().int(),
      people: z.array(z.object({ account: id, name: z.string(), ...done })),
    }),
  ),
  licences: z.array(licence.extend({ account: id.nullable(), name: z.string().nullable() })),
  certificates: z.array(
    z.object({
      id,
      kind: certificateBody.shape.kind,
      title: z.string(),
      issuedBy: z.string(),
      issuedOn: z.string(),
      validUntil: z.string().nullable(),
      evidence: z.string(),
      files,
      validity,
    }),
  ),
  stars: z.array(star),
  colleagues: z.array(z.object({ account: id, name: z.string() })),
});
export type Kept = z.infer<typeof keptSchema>;
