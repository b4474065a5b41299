/** Plans as they stand, and the units that they name. */
import { z } from 'zod';

const id = z.guid();
const instant = z.iso.datetime({ offset: true });
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

export const idParams = z.object({ id });
export const versionBody = z.object({ version: rowVersion });
export const closeBody = z.object({ version: rowVersion, why: line(300).min(1) });
export const madeSchema = z.object({ id });

export const personSchema = z.object({ account: id, name: z.string() });

export const headSchema = z.object({
  id,
  title: z.string(),
  number: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  year: z.number().int(),
  state: z.enum(['draft', 'active', 'closed', 'dropped']),
  sourceName: z.string(),
  sourceKind: z.enum(['txt', 'docx', 'xlsx', 'pasted', 'form', 'authority']),
  madeAt: instant,
  madeBy: z.string(),
  confirmedAt: instant.nullable(),
  confirmedBy: z.string().nullable(),
  endedAt: instant.nullable(),
  endedWhy: z.string().nullable(),
  version: z.number().int(),
});
export type PlanHead = z.infer<typeof headSchema>;
export const plansSchema = z.object({ items: z.array(headSchema) });

const cell = z.enum(['written', 'inherited', 'empty', 'missing', 'corrected']);
const measureSchema = z.object({
  id,
  text: z.string(),
  lead: z.object({ name: z.string().nullable(), account: id.nullable(), cell }),
  deadline: z.object({
    text: z.string().nullable(),
    cell,
    kind: z.enum(['by', 'during', 'from', 'continuous', 'none']),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
  }),
  departments: z.array(z.object({ name: z.string(), unit: z.string().nullable() })),
  supporting: z.array(z.object({ name: z.string(), unit: z.string().nullable() })),
  state: z.enum(['open', 'working', 'submitted', 'accepted', 'returned', 'dropped']),
  notes: z.array(z.object({ column: z.string(), text: z.string() })),
  corrections: z.number().int(),
  version: z.number().int(),
});
export type PlanMeasure = z.infer<typeof measureSchema>;
export const indicatorName = z.object({ no: z.number().int(), name: z.string() });
const taskSchema = z.object({
  id,
  /** Numbers of the indicators that it is to move. */
  indicators: z.array(z.number().int()),
  no: z.string().nullable(),
  category: z.string().nullable(),
  content: z.string(),
  bonus: z.boolean(),
  section: z.number().int().nullable(),
  measures: z.array(measureSchema),
  scoring: z
    .object({
      text: z.string(),
      /** Points, as the document writes them. */
      fullMarks: z.number().nullable(),
      bonusCap: z.number().nullable(),
      rules: z.number().int(),
    })
    .nullable(),
});
/** A row of the document's annex of indicators, as written. */
export const indicatorRow = z.object({
  no: z.string().nullable(),
  category: z.string(),
  name: z.string(),
  values: z.array(z.object({ column: z.string(), text: z.string() })),
});
export const roleRow = z.object({ role: z.string(), text: z.string() });
export type PlanTask = z.infer<typeof taskSchema>;
export const planSchema = z.object({
  plan: headSchema,
  goals: z.array(z.string()),
  indicators: z.array(indicatorRow),
  group: z.array(roleRow),
  sections: z.array(z.object({ no: z.string().nullable(), title: z.string(), text: z.string() })),
  tasks: z.array(taskSchema),
  fullMarks: z.number().nullable(),
  indicatorSet: z.array(indicatorName),
  lines: z.object({ used: z.number().int(), heading: z.number().int(), ignored: z.number().int() }),
});
export type PlanView = z.infer<typeof planSchema>;
export const linesSchema = z.object({
  items: z.array(
    z.object({
      line: z.number().int(),
      text: z.string(),
      fate: z.enum(['used', 'heading', 'ignored']),
      reason: z.string().nullable(),
    }),
  ),
});

const correctionText = z.object({
  text: z.string(),
  lead: z.string().nullable(),
  deadline: z.string().nullable(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  departments: z.array(z.string()),
  supporting: z.array(z.string()),
});
export const correctionsSchema = z.object({
  items: z.array(
    z.object({ at: instant, by: z.string(), why: z.string(), before: correctionText, after: correctionText }),
  ),
});
export type Corrections = z.infer<typeof correctionsSchema>['items'];

const part = z.enum(['head', 'member']);
export const unitSchema = z.object({
  id,
  name: z.string(),
  aliases: z.array(z.string()),
  department: z.object({ id, name: z.string() }).nullable(),
  active: z.boolean(),
  version: z.number().int(),
  members: z.array(z.object({ account: id, name: z.string(), part })),
});
export type Unit = z.infer<typeof unitSchema>;
export const unitsSchema = z.object({ items: z.array(unitSchema) });
const unitFields = {
  name: line(80).min(1),
  aliases: z.array(line(80).min(1)).max(20),
  department: id.nullable(),
};
export const unitBody = z.object(unitFields);
export const unitNamesBody = z.object({ names: z.array(line(80).min(1)).min(1).max(300) });
export const unitsMadeSchema = z.object({
  items: z.array(z.object({ id, name: z.string(), aliases: z.array(z.string()) })),
});
export const saveUnitBody = z.object({ version: rowVersion, active: z.boolean(), ...unitFields });
export const membersBody = z.object({
  version: rowVersion,
  members: z.array(z.object({ account: id, part })).max(500),
});
export const importedUnitsSchema = z.object({ made: z.number().int() });
export const peopleSchema = z.object({
  staff: z.array(personSchema),
  departments: z.array(z.object({ id, name: z.string() })),
});
