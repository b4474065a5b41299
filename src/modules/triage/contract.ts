/** Requests and responses of the triage room, shared with the pages as types. */
import { z } from 'zod';
import { KINDS, REASONS } from './domain/handover.ts';

const id = z.guid();
const instant = z.iso.datetime({ offset: true });
const named = z.object({ id, name: z.string() });
const version = z.number().int().min(1).max(2_000_000_000);
const note = z
  .string()
  .trim()
  .max(100)
  .regex(/^\P{Cc}*$/u)
  .optional();

export const openBody = z.object({
  kind: z.enum(KINDS),
  patient: id.optional(),
  need: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .regex(/^[\P{Cc}\n\r\t]+$/u),
  department: id,
});
export const passBody = z.object({ version, department: id, reason: z.enum(REASONS.pass), note });
export const acceptBody = z.object({ version });
export const sendBackBody = z.object({ version, reason: z.enum(REASONS.send_back), note });
export const closeBody = z.object({ version, reason: z.enum(REASONS.close), note });

const step = z.object({
  act: z.enum(['open', 'pass', 'accept', 'send_back', 'close']),
  from: named.nullable(),
  to: named,
  reason: z.string().nullable(),
  note: z.string().nullable(),
  at: instant,
  by: z.string(),
});
export type Step = z.infer<typeof step>;

const common = {
  id,
  kind: z.enum(KINDS),
  state: z.enum(['held', 'offered', 'closed']),
  department: named,
  holder: z.string(),
  offeredTo: named.nullable(),
  dueAt: instant,
  overdue: z.boolean(),
  openedAt: instant,
  outcome: z.string().nullable(),
  version: z.number().int(),
  steps: z.array(step),
};

export const handoverSchema = z.object({
  ...common,
  patient: named.nullable(),
  need: z.string(),
  /** Whether who asks is the one that answers for it now. */
  mine: z.boolean(),
});
export type Handover = z.infer<typeof handoverSchema>;
export const handoversSchema = z.object({
  now: instant,
  /** The department in which who asks works, where one is known. */
  own: id.nullable(),
  departments: z.array(named),
  items: z.array(handoverSchema),
});

export const dutyQuery = z.object({ from: z.iso.date(), to: z.iso.date() });
/** For the leadership: who the patient is and what was asked for stays with those who treat. */
export const dutySchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  now: instant,
  total: z.object({
    opened: z.number().int(),
    open: z.number().int(),
    overdue: z.number().int(),
    medianSeconds: z.number().int().nullable(),
  }),
  departments: z.array(
    z.object({
      department: named,
      opened: z.number().int(),
      open: z.number().int(),
      overdue: z.number().int(),
      passed: z.number().int(),
      accepted: z.number().int(),
      sentBack: z.number().int(),
      medianSeconds: z.number().int().nullable(),
      reasons: z.array(z.object({ reason: z.string(), count: z.number().int() })),
    }),
  ),
  items: z.array(z.object({ ...common, hasPatient: z.boolean() })),
});
export type Duty = z.infer<typeof dutySchema>;
