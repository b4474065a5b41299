/** Requests and responses of the content room, shared with the pages as types. */
import { z } from 'zod';
import { KINDS, VISIT_STEPS } from './domain/kinds.ts';

const id = z.guid();
const instant = z.iso.datetime({ offset: true });
const date = z.iso.date();
const laterDate = date.refine((day) => day >= '2000-01-01' && day < '2999-01-01');
const rowVersion = z.number().int().min(1).max(2_000_000_000);
/** Lines, but no other sign that steers a printer. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}]*(?:[\n\r\t][^\p{Cc}]*)*$/u);
const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^\P{Cc}*$/u);

export const kind = z.enum(KINDS);
export const visitStep = z.enum(VISIT_STEPS);
export const idParams = z.object({ id });

const processStep = z.object({
  key: z.string().regex(/^[a-z0-9]{1,8}$/),
  zh: line(24),
  en: line(48),
  next: z.array(z.object({ to: z.string().regex(/^[a-z0-9]{1,8}$/), zh: line(16), en: line(32) })).max(3),
});
const textFields = {
  titleZh: line(60),
  titleEn: line(120),
  bodyZh: text(12_000),
  bodyEn: text(20_000),
  steps: z.array(processStep).max(24).nullable(),
};
export const textBody = z.object(textFields);
export type PieceText = z.infer<typeof textBody>;

export const createBody = z.object({
  kind,
  /** The doctor or department of an introduction. */
  about: id.nullable(),
  /** Whose education, map or method it is; null: the whole hospital's. */
  department: id.nullable(),
  step: visitStep.nullable(),
  titleZh: line(60).min(1),
});
export const saveBody = z.object({ version: rowVersion, validUntil: laterDate.nullable(), ...textFields });
export const submitBody = z.object({ version: rowVersion });
export const reviewBody = z.object({
  version: rowVersion,
  decision: z.enum(['publish', 'return']),
  note: line(300),
});
export const withdrawBody = z.object({ version: rowVersion, why: line(300).min(1) });
export const checkBody = z.object(textFields);

const findSchema = z.object({
  field: z.enum(['titleZh', 'titleEn', 'bodyZh', 'bodyEn', 'steps']),
  rule: z.string(),
  blocks: z.boolean(),
  from: z.number().int(),
  to: z.number().int(),
  words: z.string(),
  reason: z.string(),
  source: z.string(),
});
export type Find = z.infer<typeof findSchema>;
export const findsSchema = z.object({
  finds: z.array(findSchema),
  /** What is missing before it can be given to a reviewer. */
  faults: z.array(
    z.enum(['no_title', 'no_text', 'english_half', 'picture_unknown', 'picture_silent', 'process', 'outdated']),
  ),
});
export type Finds = z.infer<typeof findsSchema>;

export const versionState = z.enum(['draft', 'in_review', 'published', 'replaced', 'withdrawn']);
const versionSchema = z.object({
  no: z.number().int(),
  state: versionState,
  version: z.number().int(),
  ...{ titleZh: z.string(), titleEn: z.string(), bodyZh: z.string(), bodyEn: z.string() },
  steps: z.array(processStep).nullable(),
  validUntil: date.nullable(),
  writers: z.array(z.string()),
  /** Whether the asker is one of them, and so may not review it. */
  own: z.boolean(),
  writtenAt: instant,
  submittedAt: instant.nullable(),
  reviewer: z.string().nullable(),
  note: z.string().nullable(),
  publishedAt: instant.nullable(),
  endedAt: instant.nullable(),
  endedWhy: z.string().nullable(),
});
export type Version = z.infer<typeof versionSchema>;

const pieceHead = {
  id,
  kind,
  about: z.object({ id, name: z.string() }).nullable(),
  department: z.object({ id, name: z.string() }).nullable(),
  step: visitStep.nullable(),
};
export const piecesSchema = z.object({
  items: z.array(
    z.object({
      ...pieceHead,
      title: z.string(),
      /** Of the version that is worked on, or else of the one that patients read. */
      state: versionState,
      /** Patients read one of its versions now. */
      live: z.boolean(),
      outdated: z.boolean(),
      validUntil: date.nullable(),
      own: z.boolean(),
      changedAt: instant,
    }),
  ),
});
export type PieceItem = z.infer<typeof piecesSchema>['items'][number];
export const pieceSchema = z.object({ ...pieceHead, versions: z.array(versionSchema), ...findsSchema.shape });
export type Piece = z.infer<typeof pieceSchema>;
export const madeSchema = z.object({ id });

export const rulesSchema = z.object({
  items: z.array(
    z.object({ code: z.string(), blocks: z.boolean(), says: z.string(), source: z.string(), example: z.string() }),
  ),
  own: z.array(z.object({ id, words: z.string(), blocks: z.boolean(), reason: z.string() })),
});
export type Rules = z.infer<typeof rulesSchema>;
export const ownWordBody = z.object({ words: line(40).min(2), blocks: z.boolean(), reason: line(120).min(1) });

export const pagesQuery = z.object({
  kind: kind.optional(),
  department: id.optional(),
  step: visitStep.optional(),
  about: id.optional(),
});
const pageHead = { ...pieceHead, title: z.string(), publishedAt: instant };
export const pagesSchema = z.object({ items: z.array(z.object(pageHead)) });
export type PageItem = z.infer<typeof pagesSchema>['items'][number];
export const pageSchema = z.object({
  ...pageHead,
  body: z.string(),
  /** There is no English: it is read in Chinese. */
  chineseOnly: z.boolean(),
  steps: z
    .array(
      processStep.pick({ key: true }).extend({
        words: z.string(),
        next: z.array(z.object({ to: z.string(), words: z.string() })),
      }),
    )
    .nullable(),
});
export type Page = z.infer<typeof pageSchema>;
