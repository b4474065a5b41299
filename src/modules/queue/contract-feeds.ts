/**
 * What the rooms of pharmacy and tests tell about one prescription or request, and what the boards make of it. An event holds the
 * whole of its subject, so the newest alone is the truth: it may come twice, late, or after one that followed it.
 */
import { z } from 'zod';

const id = z.guid();
const instant = z.iso.datetime({ offset: true });
const ofOurTime = (written: string) => written >= '2000-01-01' && written < '2999-01-01';

const about = {
  /** Of the prescription or request. */
  subject: id,
  /** Its version after the change. */
  seq: z.number().int().min(1).max(2_000_000_000),
  at: instant.max(35).refine(ofOurTime),
};
/** Ids and codes only: the name is looked up when the board is read. */
const who = {
  /** The waiting area in front of the pharmacy, or of the rooms. */
  place: id,
  patient: id,
  /** As printed on the slip; once a day and place. */
  number: z.string().regex(/^[A-Z]{0,3}\d{1,5}$/),
  /** The day the number belongs to. */
  day: z.iso.date().refine(ofOurTime),
};
/** How often it was called so far. */
const calls = z.number().int().min(1).max(99);

const event = <T extends string, P extends z.ZodRawShape>(type: T, payload: P) =>
  z.object({ type: z.literal(type), ...about, payload: z.object({ ...who, ...payload }) });

export const boardEventSchema = z.discriminatedUnion('type', [
  event('pharmacy.prescription_received', {}),
  event('pharmacy.dispensing_started', {}),
  event('pharmacy.medicine_ready', { window: z.string().regex(/^[A-Z]?\d{1,3}$/), calls }),
  event('pharmacy.medicine_collected', {}),
  event('exams.patient_checked_in', {}),
  event('exams.patient_called', { room: id, calls }),
  event('exams.examination_done', {}),
]);
export type BoardEvent = z.infer<typeof boardEventSchema>;

export const boardKind = z.enum(['pharmacy', 'exams']);
export type BoardKind = z.infer<typeof boardKind>;

/** The board of a pharmacy or of rooms for tests. No full name, no id of a person leaves through it. */
export const feedBoardSchema = z.object({
  kind: boardKind,
  place: z.object({ id, name: z.string() }),
  now: instant,
  /** Number of the last event that changed this board. */
  seq: z.number().int(),
  calling: z.array(
    z.object({
      number: z.string(),
      name: z.string(),
      room: z.string(),
      calledAt: instant,
      state: z.literal('called'),
      calls: z.number().int(),
      sameName: z.boolean(),
    }),
  ),
  /** Being dispensed; of tests nobody is between waiting and called. */
  preparing: z.array(z.string()),
  waiting: z.array(z.string()),
});
export type FeedBoard = z.infer<typeof feedBoardSchema>;

export const takenSchema = z.object({ taken: z.enum(['new', 'known']) });
