import { z } from 'zod';

/** The rules of the lines and who changed them. Values are text: some rules are numbers, some are words. */
const id = z.guid();
const name = z.string().max(200);
const key = z.string().max(60);
const value = z.string().max(40);
const named = z.object({ id, name });
const slotClass = z.enum(['ordinary', 'specialty', 'expert']);
const scope = { department: named.nullable(), slotClass: slotClass.nullable(), practitioner: named.nullable() };
const figure = z.number().int().min(0).max(10_000);

export const ruleList = z.object({
  departments: z.array(named).max(1000),
  /** For a rule of one doctor. */
  doctors: z.array(named.extend({ department: id })).max(5000),
  items: z
    .array(
      z.object({
        key,
        name,
        /** Of a rule that is a number. */
        limits: z.object({ min: figure, max: figure, unit: z.enum(['minutes', 'people', 'times']) }).nullable(),
        /** Of a rule that is a word. */
        choices: z.array(z.object({ value, name })).max(20).nullable(),
        byDefault: value,
        /** What holds where no department or class has its own. */
        value,
        own: z.array(z.object({ ...scope, value })).max(5000),
      }),
    )
    .max(50),
  history: z
    .array(
      z.object({
        id,
        key,
        name,
        ...scope,
        before: name.nullable(),
        value: name.nullable(),
        reason: z.string().max(500),
        at: z.string().max(40).describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00'),
        byName: name,
      }),
    )
    .max(100),
});
export type RuleList = z.infer<typeof ruleList>;
export type RuleItem = RuleList['items'][number];

export const ruleParams = z.object({
  key: z
    .string()
    .max(60)
    .regex(/^[a-zA-Z]+$/),
});
export const ruleBody = z.object({
  department: id.nullable().default(null),
  slotClass: slotClass.nullable().default(null),
  /** One doctor, then of every department. */
  practitioner: id.nullable().default(null),
  /** Null: what holds more widely holds again. */
  value: value.regex(/^[a-z_0-9]+$/).nullable(),
  reason: z
    .string()
    .trim()
    .min(4)
    .max(500)
    .regex(/^[\P{Cc}\n\r\t]+$/u),
});
export const ruleSet = z.object({ key, value: value.nullable() });
