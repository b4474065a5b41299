/** A plan document between upload and confirmation: what was read, and what a person does to it. */
import { z } from 'zod';
import {
  headSchema,
  indicatorName,
  indicatorRow,
  line,
  personSchema,
  roleRow,
  rowVersion,
  text,
} from './contract-plans.ts';

const day = z.iso.date().refine((it) => it >= '2000-01-01' && it < '2200-01-01');
const key = z.number().int().min(1).max(1_000_000);
const lineNo = z.number().int().min(1).max(100_000);
const points = z.number().min(0).max(10_000);
const deadlineKind = z.enum(['by', 'during', 'from', 'continuous', 'none']);
const name = line(80).min(1);

/** Numbers of the official indicators. */
export const indicatorNumbers = z.array(z.number().int().min(1).max(99)).max(34);
/** Of a measure whose last day had passed before its plan was confirmed. */
export const pastChoice = z.discriminatedUnion('what', [
  z.object({ what: z.literal('done'), on: day, good: z.boolean() }),
  z.object({ what: z.literal('moved'), to: day }),
  z.object({ what: z.literal('overdue') }),
]);

export const ruleBody = z.object({
  trigger: text(400),
  kind: z.enum(['deduct', 'exempt', 'bonus', 'judge']),
  points: points.nullable(),
  pointsTo: points.nullable(),
  unit: z.enum(['once', 'time', 'case', 'place', 'item', 'device', 'document', 'percent']),
  required: z.number().int().min(0).max(100_000).nullable(),
  cap: points.nullable(),
  floor: points.nullable(),
});
const scoringBody = z.object({
  text: text(4000),
  fullMarks: points.nullable(),
  bonusCap: points.nullable(),
  rules: z.array(ruleBody).max(60),
});
export const measureFields = {
  text: text(4000).min(1),
  lead: line(200),
  deadline: z.object({ text: line(200), kind: deadlineKind, from: day.nullable(), to: day.nullable() }),
  departments: z.array(name).max(60),
  supporting: z.array(name).max(60),
};
/** A measure of a confirmed plan, put right. */
export const correctBody = z.object({ version: rowVersion, why: line(300).min(1), ...measureFields });
const measureEdit = z.object({ kind: z.literal('measure'), task: key, measure: key, ...measureFields });

export const editBody = z.object({
  version: rowVersion,
  edit: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('head'),
      title: line(200),
      number: line(100),
      date: day.nullable(),
      year: z.number().int().min(2000).max(2199),
      goals: z.array(text(4000).min(1)).max(60),
    }),
    z.object({
      kind: z.literal('section'),
      at: z.number().int().min(0).max(1000),
      no: line(40).nullable(),
      title: line(400),
      text: text(20_000),
    }),
    z.object({
      kind: z.literal('task'),
      task: key,
      no: line(40).nullable(),
      category: line(200),
      content: text(8000).min(1),
      section: z.number().int().min(0).max(1000).nullable(),
      bonus: z.boolean(),
      scoring: scoringBody.nullable(),
    }),
    measureEdit,
    z.object({ kind: z.literal('add_task'), content: text(8000).min(1), after: key.nullable() }),
    z.object({ kind: z.literal('add_measure'), task: key, text: text(4000).min(1) }),
    z.object({ kind: z.literal('drop'), task: key, measure: key.nullable(), reason: line(200).min(1) }),
    z.object({ kind: z.literal('right'), task: key, measure: key.nullable() }),
    z.object({ kind: z.literal('seen'), doubt: key }),
    z.object({ kind: z.literal('ignore'), line: lineNo, reason: line(200).min(1) }),
    z.object({ kind: z.literal('heading'), line: lineNo }),
    z.object({ kind: z.literal('take'), line: lineNo, task: key.nullable() }),
    z.object({ kind: z.literal('unit'), name: text(400), id: z.guid().nullable() }),
    z.object({ kind: z.literal('lead'), name: text(400), id: z.guid().nullable() }),
    z.object({ kind: z.literal('names') }),
    z.object({
      kind: z.literal('indicators'),
      tasks: z.array(z.object({ task: key, numbers: indicatorNumbers })).max(1000),
    }),
    z.object({ kind: z.literal('past'), measures: z.array(key).max(5000), choice: pastChoice.nullable() }),
  ]),
});

export const madeDraftSchema = z.object({
  id: z.guid(),
  state: z.enum(['draft', 'active', 'closed', 'dropped']),
  /** The same document was here before: nothing was made. */
  again: z.boolean(),
});
export const pastedBody = z.object({ text: text(300_000).min(1) });

const cellShape = {
  text: z.string(),
  cell: z.enum(['written', 'inherited', 'empty', 'missing', 'corrected']),
  line: z.number().int().nullable(),
  sure: z.enum(['sure', 'likely', 'guess']),
};
const cell = z.object(cellShape);
const noUnit = z.enum(['empty', 'missing']);
const measure = z.object({
  ...cellShape,
  key: z.number().int(),
  lead: cell,
  deadline: z.object({ ...cellShape, kind: deadlineKind, from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
  departments: z.array(cell),
  supporting: z.array(cell),
  unitCells: z.object({ departments: noUnit, supporting: noUnit }).optional(),
  notes: z.array(z.object({ column: z.string(), text: z.string(), line: z.number().int() })),
});
const choice = z.object({ id: z.guid().nullable(), by: z.enum(['name', 'person', 'none']) });
export const draftSchema = z.object({
  plan: headSchema,
  draft: z.object({
    title: cell,
    number: cell,
    date: z.object({ ...cellShape, date: z.iso.date().nullable() }),
    year: z.number().int().nullable(),
    goals: z.array(cell),
    sections: z.array(
      z.object({ no: z.string().nullable(), title: z.string(), text: z.string(), line: z.number().int() }),
    ),
    tasks: z.array(
      z.object({
        ...cellShape,
        key: z.number().int(),
        no: z.string().nullable(),
        category: cell,
        section: z.number().int().nullable(),
        bonus: z.boolean(),
        measures: z.array(measure),
        scoring: z
          .object({
            ...cellShape,
            fullMarks: z.number().nullable(),
            bonusCap: z.number().nullable(),
            rules: z.array(z.object({ ...ruleBody.shape, trigger: z.string(), required: z.number().nullable() })),
          })
          .nullable(),
      }),
    ),
    numbers: z.array(
      z.object({
        text: z.string(),
        value: z.number(),
        unit: z.string(),
        comparison: z.enum(['>=', '<=', '>', '<', '=']),
        line: z.number().int(),
      }),
    ),
    indicators: z.array(indicatorRow.extend({ line: z.number().int() })),
    group: z.array(roleRow.extend({ line: z.number().int() })),
    lines: z.array(
      z.object({
        line: z.number().int(),
        text: z.string(),
        fate: z.enum(['used', 'heading', 'ignored', 'unaccounted']),
        reason: z.string().nullable(),
      }),
    ),
    doubts: z.array(
      z.object({
        key: z.number().int(),
        line: z.number().int().nullable(),
        code: z.string(),
        text: z.string(),
        seen: z.boolean(),
      }),
    ),
    units: z.record(z.string(), choice),
    leads: z.record(z.string(), choice),
    links: z.record(z.string(), z.array(z.number().int())).optional(),
    past: z.record(z.string(), pastChoice).optional(),
    nextKey: z.number().int(),
  }),
  units: z.array(z.object({ id: z.guid(), name: z.string(), aliases: z.array(z.string()) })),
  staff: z.array(personSchema),
  /** The official indicators, to say which a task is to move. */
  indicatorSet: z.array(indicatorName),
  /** Measures whose last day is before this one have passed already. */
  today: z.iso.date(),
});
export type DraftPage = z.infer<typeof draftSchema>;
export const editedSchema = z.object({ version: z.number().int() });
export const confirmedSchema = z.object({
  version: z.number().int(),
  tasks: z.number().int(),
  measures: z.number().int(),
  /** Measures that came in after their last day, of which nobody has said yet what that means. */
  unsettled: z.number().int(),
});
