/** Requests and responses of measures as work: lists, one measure, its acts. Shared with the pages as types. */
import { z } from 'zod';
import { broughtWords } from './domain/plan-past/past.ts';
import { dueWords } from './domain/tasks/due.ts';
import { deadlineKinds, grades, measureStates } from './domain/tasks/measure.ts';
import { moves } from './domain/tasks/moves.ts';
import { OWN_PAGE } from './domain/tasks/own-page.ts';

const id = z.guid();
const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();
const person = z.object({ account: id.nullable(), name: z.string() });
const named = z.object({ id, name: z.string() });

export const idParams = z.object({ id });

export const measuresQuery = z.object({
  /** mine: what one has to do with oneself or by one's units. all: the whole hospital, for who oversees. */
  scope: z.enum(['mine', 'all']).optional(),
  unit: id.optional(),
  plan: id.optional(),
  only: z.enum(['all', 'own', ...dueWords]).optional(),
  column: z.enum(['open', 'working', 'submitted', 'judged']).optional(),
  /** pressing: what is longest overdue first. */
  order: z.enum(['pressing', 'plan']).optional(),
  from: z.coerce.number().int().min(0).max(1_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});

export const measureItem = z.object({
  id,
  plan: named,
  task: z.object({ id, no: z.string().nullable(), content: z.string() }),
  text: z.string(),
  lead: person.nullable(),
  /** Who works on it now, when it was handed on. */
  holder: person.nullable(),
  units: z.array(z.object({ id: id.nullable(), name: z.string(), part: z.enum(['responsible', 'supporting']) })),
  deadline: z.object({
    kind: z.enum(deadlineKinds),
    text: z.string().nullable(),
    from: day.nullable(),
    to: day.nullable(),
  }),
  due: z.object({ what: z.enum(dueWords), days: z.int().nullable() }),
  state: z.enum(measureStates),
  grade: z.enum(grades).nullable(),
  /** Whether one is its lead or holder, or was asked to take it over. */
  own: z.boolean(),
  asked: z.boolean(),
  evidence: z.int(),
  /** What whoever asks may do with it now. */
  moves: z.array(z.enum(moves)),
  version: z.int(),
});
export type MeasureItem = z.infer<typeof measureItem>;

export const measuresSchema = z.object({
  today: day,
  items: z.array(measureItem),
  /** As many fit what was asked for; there are more of them after these. */
  total: z.int(),
  more: z.boolean(),
  /** How many stand how, in the scope, the unit and the plan that were asked for. */
  counts: z.partialRecord(z.enum(dueWords), z.int()),
  /** Units one works in, and, for who oversees, all of them. */
  units: z.array(named),
  plans: z.array(named),
});
export type Measures = z.infer<typeof measuresSchema>;

export const measureSchema = measureItem.extend({
  today: day,
  /** The official indicators that its task is to move. */
  indicators: z.array(z.object({ no: z.int(), name: z.string() })),
  /** How it came in, when its last day had passed before its plan was confirmed. */
  brought: z.enum(broughtWords).nullable(),
  /** The words of the document that it was read from, and their line. */
  source: z.string().nullable(),
  line: z.int().nullable(),
  startedAt: instant.nullable(),
  submittedAt: instant.nullable(),
  submittedBy: person.nullable(),
  judgedAt: instant.nullable(),
  judgedBy: person.nullable(),
  /** The grades that may be given now, by the dates. */
  grades: z.array(z.enum(grades)),
  rights: z.object({ work: z.boolean(), help: z.boolean(), judge: z.boolean() }),
  evidenceItems: z.array(
    z.object({
      id,
      title: z.string(),
      /** A page of this system, or a file of this measure. */
      path: z.string().nullable(),
      file: id.nullable(),
      media: z.string().nullable(),
      size: z.int().nullable(),
      sm3: z.string().nullable(),
      at: instant,
      by: person,
    }),
  ),
  chain: z.array(
    z.object({
      id,
      from: person,
      to: person,
      state: z.enum(['asked', 'accepted', 'declined']),
      note: z.string(),
      answer: z.string(),
      askedAt: instant,
      answeredAt: instant.nullable(),
      /** Waits for the answer of whoever asks now. */
      mine: z.boolean(),
    }),
  ),
  deadlineChanges: z.array(
    z.object({
      id,
      oldTo: day.nullable(),
      newTo: day,
      reason: z.string(),
      state: z.enum(['asked', 'approved', 'refused']),
      askedAt: instant,
      askedBy: person,
      decidedAt: instant.nullable(),
      decidedBy: person.nullable(),
      decisionNote: z.string(),
      /** Waits, and whoever asks now may decide. */
      mine: z.boolean(),
    }),
  ),
  history: z.array(
    z.object({
      id,
      kind: z.string(),
      at: instant,
      by: person,
      note: z.string(),
      grade: z.enum(grades).nullable(),
      other: person.nullable(),
      oldTo: day.nullable(),
      newTo: day.nullable(),
    }),
  ),
  /** Whom it may be handed to: people of its units and of one's own. */
  colleagues: z.array(z.object({ account: id, name: z.string() })),
});
export type Measure = z.infer<typeof measureSchema>;

const version = z.int().min(1).max(1_000_000);
/** Lines, but no other sign that steers a printer. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}]*(?:[\n\r\t][^\p{Cc}]*)*$/u);
const said = (most: number) => words(most).min(1);
const laterDate = day.refine((one) => one >= '2000-01-01' && one < '2999-01-01');

export const versionBody = z.object({ version });
export const submitBody = z.object({ version, note: said(2000) });
export const judgeBody = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('accept'), version, grade: z.enum(grades), note: words(1000) }),
  z.object({ decision: z.literal('return'), version, note: said(1000) }),
]);
export const noteBody = z.object({ note: said(2000) });
export const evidenceBody = z.union([
  z.strictObject({ title: said(200), file: id }),
  z.strictObject({ title: said(200), path: z.string().regex(OWN_PAGE).max(400) }),
]);
export const handBody = z.object({ to: id, note: words(500) });
export const handAnswerBody = z.object({ accept: z.boolean(), answer: words(500) });
export const deadlineBody = z.object({ to: laterDate, reason: said(500) });
export const decisionBody = z.object({ approve: z.boolean(), note: words(500) });
export const madeSchema = z.object({ id });

const counts = z.object({
  id,
  name: z.string(),
  all: z.int(),
  open: z.int(),
  working: z.int(),
  submitted: z.int(),
  returned: z.int(),
  accepted: z.int(),
  onTimeGood: z.int(),
  onTimePoor: z.int(),
  late: z.int(),
  undone: z.int(),
  overdue: z.int(),
  soon: z.int(),
});
export const countsSchema = z.object({ today: day, plans: z.array(counts), units: z.array(counts) });

export const reminderRuleBody = z.object({
  before: z.array(z.int().min(1).max(90)).max(5),
  head: z.int().min(1).max(90),
  leader: z.int().min(1).max(365),
});
export const reminderRuleSchema = z.object({
  before: z.array(z.int()),
  head: z.int(),
  leader: z.int(),
  changedAt: instant.nullable(),
  changedBy: z.string().nullable(),
  plans: z.array(z.object({ id, name: z.string(), leader: id.nullable() })),
  /** Who may be named as the leader of a plan. */
  leaders: z.array(z.object({ account: id, name: z.string() })),
});
export type ReminderRules = z.infer<typeof reminderRuleSchema>;
export const planLeaderBody = z.object({ account: id.nullable() });
