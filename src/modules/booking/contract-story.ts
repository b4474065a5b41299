import { z } from 'zod';
import { channel, sessionState, share } from './contract.ts';

/** What became of one place, oldest first. Nothing of it tells who the patient was. */
const id = z.guid();
const instant = z.iso.datetime({ offset: true });
const name = z.string().max(200);
const named = z.object({ id, name });
const count = z.number().int().min(0).max(100_000);

export const storyFileQuery = z.object({ lang: z.enum(['zh', 'en']).default('zh') });

const storyEvent = z.object({
  at: instant,
  /** Not yet: it will be so when nothing changes. */
  ahead: z.boolean(),
  kind: z.enum([
    'created',
    'to_desks',
    'to_partners',
    'to_all',
    'held',
    'offered',
    'kept_back',
    'let_go',
    'ran_out',
    'booked',
    'cancelled',
    'arrived',
    'fulfilled',
    'no_show',
    'session',
  ]),
  /** `record`: a row says when; `audit`: the audit log; `rule`: it follows from the rules with the figures of now. */
  source: z.enum(['record', 'audit', 'rule']),
  number: count.nullable(),
  channel: channel.nullable(),
  institution: name.nullable(),
  /** null: the records do not say. The name is that of a member of staff or an institution, never a patient's. */
  by: z.object({ kind: z.enum(['patient', 'staff', 'partner', 'system']), name: name.nullable() }).nullable(),
  /** Of what happened to the whole session: pause, resume, move, close and the like. */
  act: z.string().max(60).nullable(),
});
export type SlotStoryEvent = z.infer<typeof storyEvent>;

export const storyAnswer = z.object({
  id,
  start: instant,
  share,
  capacity: count,
  free: count,
  state: sessionState,
  department: named,
  practitioner: named.extend({ title: name }),
  place: named,
  now: instant,
  events: z.array(storyEvent).max(5000),
});
export type SlotStory = z.infer<typeof storyAnswer>;
