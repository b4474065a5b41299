/** Problems: requests and responses, shared with the pages as types. */
import { z } from 'zod';
import { CATEGORIES, SEVERITIES, SOURCES, STATES, WALK_STEPS } from './domain/problems/words.ts';

export const id = z.guid();
export const instant = z.iso.datetime({ offset: true });
export const date = z.iso.date();
/** A day that a form may ask for. */
export const someDate = date.refine((day) => day >= '2000-01-01' && day < '2200-01-01');
export const rowVersion = z.number().int().min(1).max(2_000_000_000);
/** Lines, but no other sign that steers a printer. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}]*(?:[\n\r\t][^\p{Cc}]*)*$/u);
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^\P{Cc}*$/u);
/** The same, with something in it that is no blank. */
const said = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^\s*[^\p{Cc}\s][^\p{Cc}]*(?:[\n\r\t][^\p{Cc}]*)*$/u);
/** One line, with something in it that is no blank. */
export const saidLine = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^ *[^\p{Cc}\s]\P{Cc}*$/u);
export const idParams = z.object({ id });
export const madeSchema = z.object({ id });

const source = z.enum(SOURCES);
const category = z.enum(CATEGORIES);
const severity = z.enum(SEVERITIES);
const state = z.enum(STATES);
const photos = z.array(id).max(6);

export const recordBody = z.object({
  source: z.enum(['round', 'walk', 'inspection', 'complaint', 'other']),
  round: id.nullable(),
  walkStep: z.enum(WALK_STEPS).nullable(),
  foundOn: someDate,
  placeId: id.nullable(),
  place: saidLine(80),
  category,
  severity,
  words: said(1000),
  photos,
});
export const assignBody = z.object({
  version: rowVersion,
  unit: id,
  assignee: id,
  dueOn: someDate,
  words: text(300),
});
export const rectifyBody = z.object({ version: rowVersion, words: said(1000), photos: photos.min(1) });
export const lookBody = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('close'), version: rowVersion, words: text(500), photos }),
  z.object({ decision: z.literal('return'), version: rowVersion, words: said(500), photos, dueOn: someDate }),
]);
export const dropBody = z.object({ version: rowVersion, words: said(300) });
export const figureKey = z.string().regex(/^[1-9]\d?[a-z]?$/);
export const figureBody = z.object({
  /** Of a value of the set: its number, with a letter where a row has several. */
  key: figureKey,
  period: z.string().regex(/^(?:19|2\d)\d{2}(H[12])?$/),
  department: id.nullable(),
});

export const listQuery = z.object({
  /** open: everything but closed and dropped; ours: what my units or I are to mend. */
  show: z.enum(['open', 'ours', 'overdue', 'returned', 'to_assign', 'to_look', 'closed']),
  unit: id.optional(),
  place: saidLine(80).optional(),
  category: category.optional(),
  round: id.optional(),
});

export const problemItemSchema = z.object({
  id,
  source,
  foundOn: date,
  place: z.string(),
  category,
  severity,
  words: z.string(),
  state,
  unit: z.object({ id, name: z.string() }).nullable(),
  assignee: z.string().nullable(),
  dueOn: date.nullable(),
  /** Past its date and not mended. */
  overdue: z.boolean(),
  returns: z.number().int(),
  recordedBy: z.string(),
  closedAt: instant.nullable(),
  photo: id.nullable(),
});
export type ProblemItem = z.infer<typeof problemItemSchema>;
export const problemsSchema = z.object({
  items: z.array(problemItemSchema),
  /** There are more than are shown. */
  more: z.boolean(),
});

export const problemSchema = problemItemSchema.extend({
  version: rowVersion,
  walkStep: z.enum(WALK_STEPS).nullable(),
  round: id.nullable(),
  figure: z
    .object({
      key: z.string(),
      name: z.string(),
      period: z.string(),
      department: z.string().nullable(),
      value: z.number(),
      target: z.number().nullable(),
      unit: z.string(),
    })
    .nullable(),
  steps: z.array(
    z.object({
      no: z.number().int(),
      state,
      at: instant,
      endedAt: instant.nullable(),
      by: z.string(),
      words: z.string(),
      unit: z.string().nullable(),
      assignee: z.string().nullable(),
      dueOn: date.nullable(),
      photos: z.array(id),
    }),
  ),
  /** What it repeats, likest first. */
  again: z.array(z.object({ id, why: z.enum(['place', 'words']), words: z.string(), foundOn: date, state })),
  /** What the asker may do now. */
  may: z.object({ assign: z.boolean(), rectify: z.boolean(), look: z.boolean(), drop: z.boolean() }),
  /** The date that is offered when it is given to somebody now. */
  dueOffered: date,
});
export type ProblemFull = z.infer<typeof problemSchema>;

export const choicesSchema = z.object({
  places: z.array(z.object({ id, name: z.string() })),
  units: z.array(
    z.object({
      id,
      name: z.string(),
      people: z.array(z.object({ account: id, name: z.string(), head: z.boolean() })),
    }),
  ),
  /** Those that the asker works in. */
  own: z.array(id),
});
export type Choices = z.infer<typeof choicesSchema>;

export const againBody = z.object({
  place: line(80),
  category,
  words: text(1000),
});
export const againSchema = z.object({
  days: z.number().int(),
  items: z.array(
    z.object({ id, why: z.enum(['place', 'words']), words: z.string(), place: z.string(), foundOn: date, state }),
  ),
});
export const groupsSchema = z.object({
  days: z.number().int(),
  groups: z.array(z.object({ why: z.enum(['place', 'words']), items: z.array(problemItemSchema) })),
});

const tally = {
  found: z.number().int(),
  open: z.number().int(),
  overdue: z.number().int(),
  returned: z.number().int(),
};
export const unitCountsSchema = z.object({
  unit: z.object({ id, name: z.string() }).nullable(),
  ...tally,
  closed: z.number().int(),
});
export const boardSchema = z.object({
  /** All that is not closed, by what comes next. */
  now: z.object({
    open: z.number().int(),
    toAssign: z.number().int(),
    overdue: z.number().int(),
    returned: z.number().int(),
    toLook: z.number().int(),
  }),
  byUnit: z.array(
    z.object({
      key: id.nullable(),
      name: z.string(),
      open: z.number().int(),
      overdue: z.number().int(),
      returned: z.number().int(),
    }),
  ),
  byPlace: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      open: z.number().int(),
      overdue: z.number().int(),
      returned: z.number().int(),
    }),
  ),
  byCategory: z.array(
    z.object({
      key: category,
      name: z.string(),
      open: z.number().int(),
      overdue: z.number().int(),
      returned: z.number().int(),
    }),
  ),
});
export type Board = z.infer<typeof boardSchema>;

export const countsQuery = z.object({ from: someDate, to: someDate });
export const countsSchema = z.object({
  from: date,
  to: date,
  units: z.array(unitCountsSchema),
  work: z.object({
    rounds: z.number().int(),
    walks: z.number().int(),
    inspections: z.number().int(),
    pdca: z.number().int(),
    hearings: z.number().int(),
    partyHearings: z.number().int(),
    monthChecks: z.number().int(),
  }),
});

export const ruleSchema = z.object({
  againDays: z.number().int().min(1).max(730),
  likeness: z.number().int().min(20).max(100),
  days: z.object({
    minor: z.number().int().min(1).max(365),
    ordinary: z.number().int().min(1).max(365),
    serious: z.number().int().min(1).max(365),
  }),
});
