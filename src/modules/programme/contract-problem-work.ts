/** Rounds and walks, monthly checks, plan-do-check-act, hearings: requests and responses, shared with the pages as types. */
import { z } from 'zod';
import {
  date,
  figureKey,
  id,
  instant,
  line,
  problemItemSchema,
  rowVersion,
  saidLine,
  someDate,
  text,
  unitCountsSchema,
} from './contract-problems.ts';
import { HEARING_BODIES, ROUND_KINDS, WALK_STEPS } from './domain/problems/words.ts';

const roundFields = {
  heldOn: someDate,
  /** The places in their order, as one says them. */
  route: saidLine(200),
  members: z.array(saidLine(40)).max(30),
  remark: text(1000),
};
const walkStep = z.object({
  step: z.enum(WALK_STEPS),
  minutes: z.number().int().min(0).max(1440).nullable(),
  remark: text(300),
});
export const beginRoundBody = z.object({ kind: z.enum(ROUND_KINDS), ...roundFields });
export const saveRoundBody = z.object({
  version: rowVersion,
  ...roundFields,
  steps: z.array(walkStep).max(10),
  end: z.boolean(),
});

const roundItem = z.object({
  id,
  kind: z.enum(ROUND_KINDS),
  heldOn: date,
  route: z.string(),
  members: z.array(z.string()),
  remark: z.string(),
  state: z.enum(['open', 'ended']),
  by: z.string(),
  own: z.boolean(),
  problems: z.number().int(),
  /** Minutes of all steps that were timed. */
  minutes: z.number().int().nullable(),
});
export type RoundItem = z.infer<typeof roundItem>;
export const roundsSchema = z.object({ items: z.array(roundItem) });
export const roundSchema = roundItem.extend({
  version: rowVersion,
  steps: z.array(z.object({ step: z.enum(WALK_STEPS), minutes: z.number().int().nullable(), remark: z.string() })),
  found: z.array(problemItemSchema),
});
export type RoundFull = z.infer<typeof roundSchema>;

export const monthParams = z.object({ month: z.string().regex(/^(?:20|21)\d{2}-(0[1-9]|1[0-2])$/) });
export const monthSchema = z.object({
  month: z.string(),
  units: z.array(
    unitCountsSchema.extend({
      checked: z
        .object({
          at: instant,
          by: z.string(),
          remark: z.string(),
          /** As it stood when it was ticked. */
          open: z.number().int(),
          overdue: z.number().int(),
          closed: z.number().int(),
        })
        .nullable(),
    }),
  ),
});
export type Month = z.infer<typeof monthSchema>;
export const tickBody = z.object({ unit: id, remark: text(300) });

const hundredths = z.number().min(-10_000_000).max(10_000_000).multipleOf(0.01).nullable();
const pdcaFields = {
  title: saidLine(80),
  unit: id,
  plan: text(2000),
  did: text(2000),
  check: text(2000),
  act: text(2000),
  measured: line(200),
  figureUnit: line(20),
  before: hundredths,
  /** Where the figure comes from, or of when it is. */
  beforeFrom: line(80),
  after: hundredths,
  afterFrom: line(80),
  problems: z.array(id).max(50),
};
export const pdcaBody = z.object(pdcaFields);
export const savePdcaBody = z.object({ version: rowVersion, summarize: z.boolean(), ...pdcaFields });
export const pdcaSchema = z.object({
  id,
  version: rowVersion,
  title: z.string(),
  unit: z.object({ id, name: z.string() }),
  plan: z.string(),
  did: z.string(),
  check: z.string(),
  act: z.string(),
  measured: z.string(),
  figureUnit: z.string(),
  before: z.number().nullable(),
  beforeFrom: z.string(),
  after: z.number().nullable(),
  afterFrom: z.string(),
  state: z.enum(['open', 'summarized']),
  begunAt: instant,
  summarizedAt: instant.nullable(),
  summarizedBy: z.string().nullable(),
  problems: z.array(z.object({ id, words: z.string() })),
});
export type Pdca = z.infer<typeof pdcaSchema>;
export const pdcasSchema = z.object({
  items: z.array(pdcaSchema),
  /** Summaries of this calendar year. */
  thisYear: z.number().int(),
});
export const figureQuery = z.object({
  key: figureKey,
  period: z.string().regex(/^(?:19|2\d)\d{2}(H[12])?$/),
});
export const figureSchema = z.object({ name: z.string(), value: z.number().nullable(), unit: z.string() });

export const hearingBody = z.object({
  body: z.enum(HEARING_BODIES),
  heldOn: someDate,
  topic: saidLine(120),
  decided: text(1000),
  file: id,
});
export const hearingsSchema = z.object({
  items: z.array(
    z.object({
      id,
      body: z.enum(HEARING_BODIES),
      heldOn: date,
      topic: z.string(),
      decided: z.string(),
      file: id,
      by: z.string(),
    }),
  ),
  thisYear: z.number().int(),
});
export type Hearing = z.infer<typeof hearingsSchema>['items'][number];
