/** Requests and responses of courses of treatment (疗程), shared with the pages as types. */
import { z } from 'zod';

const id = z.guid();
const instant = z.iso.datetime({ offset: true });
const named = z.object({ id, name: z.string() });
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}+$/u);

export const openCourseBody = z.object({
  patient: id,
  department: id,
  place: id,
  item: words(40),
  sessions: z.number().int().min(1).max(200),
  perDay: z.number().int().min(1).max(4),
  validUntil: z.iso.date(),
});
export const closeCourseBody = z.object({ version: z.number().int().min(1).max(2_000_000_000), reason: words(100) });
export const undoVisitBody = z.object({ reason: words(100) });
export const coursesQuery = z.object({ patient: id });
export const visitsQuery = z.object({ place: id });

const visit = z.object({ id, nth: z.number().int(), state: z.enum(['arrived', 'done']), checkedInAt: instant });

export const courseSchema = z.object({
  id,
  patient: named,
  item: z.string(),
  department: named,
  place: named,
  sessions: z.number().int(),
  used: z.number().int(),
  left: z.number().int(),
  perDay: z.number().int(),
  validUntil: z.iso.date(),
  /** `expired`: open, with sessions left, and its time is over. */
  state: z.enum(['open', 'done', 'closed', 'expired']),
  canCheckIn: z.boolean(),
  openedBy: z.string(),
  openedAt: instant,
  closeReason: z.string().nullable(),
  /** The last visit of today. */
  today: visit.nullable(),
  version: z.number().int(),
});
export type Course = z.infer<typeof courseSchema>;
export const coursesSchema = z.object({ items: z.array(courseSchema) });

export const courseVisitSchema = visit.extend({
  course: id,
  patient: named,
  item: z.string(),
  sessions: z.number().int(),
});
export type CourseVisit = z.infer<typeof courseVisitSchema>;
export const courseVisitsSchema = z.object({ place: named, items: z.array(courseVisitSchema) });
export const visitAnswer = z.object({ id, state: z.enum(['done', 'undone']) });
