/** Requests and responses of scoring, shared with the pages as types. Points are hundredths of a point everywhere. */
import { z } from 'zod';
import { HEARING_BODIES } from './domain/problems/words.ts';
import { RULE_KINDS, RULE_UNITS } from './domain/scores/rule.ts';
import { SCORE_PERIOD } from './domain/scores/score-period.ts';

const id = z.guid();
const instant = z.iso.datetime({ offset: true });
const rowVersion = z.number().int().min(1).max(2_000_000_000);
const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^\P{Cc}*$/u);
const text = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}]*(?:[\n\r\t][^\p{Cc}]*)*$/u);
const period = z.string().regex(SCORE_PERIOD);
const month = z.string().regex(/^(20|21)\d{2}-(?:0[1-9]|1[0-2])$/);
const marks = z.number().int().min(1).max(100_000).nullable();
const points = z.number().int().min(0).max(100_000).nullable();

export const sheetParams = z.object({ id });
export const findingParams = z.object({ id, finding: id });
export const monthQuery = z.object({ month: month.optional() });
export const planQuery = z.object({ plan: id });
export const fileQuery = z.object({ lang: z.enum(['zh', 'en']).optional() });

export const openBody = z.object({ plan: id.nullable(), unit: id.nullable(), period });
export const findBody = z.object({
  item: id,
  rule: z.number().int().min(0).max(200),
  amount: z.number().int().min(0).max(100_000),
  note: text(500),
  evidence: line(300),
});
export const actBody = z.object({ version: rowVersion });
export const reviewBody = z.object({ version: rowVersion, decision: z.enum(['accept', 'return']), note: line(300) });
export const madeSchema = z.object({ id });

const paramsSchema = z.object({
  since: z.enum(['year', 'period']).optional(),
  words: line(60).optional(),
  category: z
    .string()
    .regex(/^[a-z_]{1,20}$/)
    .optional(),
  indicator: z.number().int().min(1).max(99).optional(),
  round: z.enum(['round', 'walk', 'inspection']).optional(),
  body: z.enum(HEARING_BODIES).optional(),
  every: z.enum(['day', 'week', 'month']).optional(),
  scope: z.enum(['task', 'plan']).optional(),
});
const ruleFields = {
  trigger: line(300),
  kind: z.enum(RULE_KINDS),
  points,
  pointsTo: points,
  unit: z.enum(RULE_UNITS),
  required: z.number().int().min(0).max(10_000).nullable(),
  cap: points,
  floor: points,
  per: z.number().int().min(1).max(1000),
  roundUp: z.boolean(),
  exemptAs: z.enum(['full', 'excluded']),
  fact: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .nullable(),
  params: paramsSchema,
};
const ruleWish = z.object(ruleFields);
export type RuleWish = z.infer<typeof ruleWish>;
export const rulesBody = z.object({
  version: rowVersion,
  full: marks,
  bonusCap: marks,
  rules: z.array(ruleWish).max(40),
});
const unitItemFields = {
  name: line(60).min(1),
  text: text(1000),
  full: marks,
  bonusCap: marks,
  units: z.array(id).max(500),
  active: z.boolean(),
  rules: z.array(ruleWish).max(40),
};
export const unitItemBody = z.object(unitItemFields);
export const unitItemChange = z.object({ version: rowVersion, ...unitItemFields });

const ruleSchema = z.object({ no: z.number().int(), ...ruleFields, trigger: z.string(), suggested: z.boolean() });
const headFields = {
  id,
  no: z.string(),
  name: z.string(),
  category: z.string(),
  text: z.string(),
  version: z.number().int(),
};
const itemSchema = z.object({ ...headFields, full: marks, bonusCap: marks, rules: z.array(ruleSchema) });
export type ScoredItem = z.infer<typeof itemSchema>;
export const itemsSchema = z.object({ items: z.array(itemSchema) });
export const unitItemsSchema = z.object({
  items: z.array(itemSchema.extend({ units: z.array(id), active: z.boolean(), position: z.number().int() })),
  units: z.array(z.object({ id, name: z.string() })),
});
export type UnitItem = z.infer<typeof unitItemsSchema>['items'][number];

const gain = z.object({ count: z.number().int(), gain: z.number().int() });
const lineRuleSchema = ruleSchema.extend({
  asks: z.enum(['held', 'found', 'earned', 'judged', 'exempt']),
  answered: z.boolean(),
  amount: z.number().int(),
  short: z.number().int(),
  lost: z.number().int(),
  gained: z.number().int(),
  limit: z.enum(['cap', 'floor', 'empty', 'full']).nullable(),
  record: z
    .object({
      amount: z.number().int(),
      refs: z.array(
        z.object({
          kind: z.enum(['hearing', 'round', 'pdca', 'measure', 'problem', 'indicator', 'check']),
          id: z.string(),
          text: z.string(),
          /** In English, where the programme wrote it itself. */
          en: z.string().nullish(),
          on: z.iso.date().nullable(),
        }),
      ),
    })
    .nullable(),
  overridden: z.boolean(),
  findings: z.array(
    z.object({
      id,
      rule: z.number().int(),
      source: z.enum(['person', 'declared', 'override']),
      amount: z.number().int(),
      note: z.string(),
      evidence: z.string(),
      insteadOf: z.number().int().nullable(),
      by: z.string(),
      at: instant,
    }),
  ),
  back: z.object({ least: gain, all: gain }).nullable(),
});
export type LineRule = z.infer<typeof lineRuleSchema>;
const lineSchema = z.object({
  item: z.object(headFields),
  marks,
  bonusCap: marks,
  full: z.number().int(),
  points: z.number().int(),
  exempt: z.boolean(),
  excluded: z.boolean(),
  open: z.array(z.number().int()),
  atStake: z.number().int(),
  rules: z.array(lineRuleSchema),
});
export type ScoreLine = z.infer<typeof lineSchema>;

const totalSchema = z.object({
  full: z.number().int(),
  points: z.number().int(),
  bonus: z.number().int(),
  lost: z.number().int(),
  atStake: z.number().int(),
  open: z.number().int(),
  excluded: z.number().int(),
  scaled: z.number().int(),
});
export type Total = z.infer<typeof totalSchema>;
const sheetSchema = z.object({
  id,
  plan: id.nullable(),
  unit: id.nullable(),
  of: z.string(),
  period: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  state: z.enum(['filling', 'filled', 'reviewed', 'closed']),
  full: z.number().int().nullable(),
  points: z.number().int().nullable(),
  bonus: z.number().int().nullable(),
  scaled: z.number().int().nullable(),
  note: z.string(),
  madeBy: z.string(),
  filledAt: instant.nullable(),
  filledBy: z.string().nullable(),
  reviewedAt: instant.nullable(),
  reviewedBy: z.string().nullable(),
  closedAt: instant.nullable(),
  closedBy: z.string().nullable(),
  version: z.number().int(),
});
export type Sheet = z.infer<typeof sheetSchema>;
export const sheetsSchema = z.object({
  sheets: z.array(sheetSchema),
  plans: z.array(z.object({ id, title: z.string() })),
  periods: z.array(z.string()),
});
export const sheetViewSchema = z.object({
  sheet: sheetSchema,
  lines: z.array(lineSchema),
  total: totalSchema,
  people: z.array(z.object({ account: id, name: z.string() })),
});
export type SheetView = z.infer<typeof sheetViewSchema>;

const lostSchema = z.object({ item: z.object(headFields), rule: lineRuleSchema });
export type LostPoint = z.infer<typeof lostSchema>;
export const currentSchema = z.object({
  scores: z.array(
    z.object({
      plan: id,
      title: z.string(),
      period: z.string(),
      to: z.iso.date(),
      sheet: id.nullable(),
      total: totalSchema,
      lost: z.array(lostSchema),
      /** Every item in the order of the plan. */
      items: z.array(
        z.object({
          ...{ id, no: z.string(), name: z.string() },
          /** Written full marks; null: extra points. */
          marks,
          points: z.number().int(),
          lost: z.number().int(),
          /** Clauses that nobody and no record has answered. */
          open: z.number().int(),
          exempt: z.boolean(),
        }),
      ),
    }),
  ),
});
export type CurrentScore = z.infer<typeof currentSchema>['scores'][number];

export const rankingSchema = z.object({
  month: z.string(),
  months: z.array(z.string()),
  rows: z.array(
    z.object({
      unit: z.object({ id: z.string(), name: z.string() }),
      place: z.number().int(),
      sheet: sheetSchema,
      total: totalSchema,
      lost: z.array(lostSchema),
      course: z.array(z.object({ month: z.string(), points: z.number().int().nullable() })),
    }),
  ),
  without: z.array(z.object({ id, name: z.string() })),
});
export type Ranking = z.infer<typeof rankingSchema>;
