import { z } from 'zod';

const LocalDate = z.iso.date();

/** Names are in the language of the request (`Accept-Language`). */
export const Hospital = z.object({
  id: z.int(),
  name: z.string(),
  kind: z.enum(['tcm', 'general', 'community']),
  address: z.string(),
});
export const HospitalList = z.object({ items: z.array(Hospital) });

export const Department = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  intro: z.string(),
  campus: z.object({ id: z.uuid(), name: z.string() }),
});
export const DepartmentList = z.object({ items: z.array(Department) });

/** 主任医师, 副主任医师, 主治医师, 住院医师. */
export const Title = z.enum(['chief', 'associate_chief', 'attending', 'resident']);
export type Title = z.infer<typeof Title>;

export const Practitioner = z.object({
  id: z.uuid(),
  name: z.string(),
  /** In words, in the language of the request. */
  title: z.string(),
  titleCode: Title,
  department: z.object({ id: z.uuid(), name: z.string() }),
  intro: z.string(),
});
export const PractitionerList = z.object({ items: z.array(Practitioner) });
export const PractitionerQuery = z.object({ department: z.uuid().optional() });

export const PlaceKind = z.enum(['room', 'waiting', 'desk']);
export type PlaceKind = z.infer<typeof PlaceKind>;
export const Place = z.object({
  id: z.uuid(),
  kind: PlaceKind,
  name: z.string(),
  building: z.string(),
  floor: z.string(),
  campus: z.object({ id: z.uuid(), name: z.string() }),
  /** The waiting area a room calls into. */
  waiting: z.uuid().nullable(),
});
export const PlaceList = z.object({ items: z.array(Place) });
export const PlaceQuery = z.object({ kind: PlaceKind.optional() });

/** `holiday` and `closed` are days off, `makeup` (调休上班) is a working day at a weekend. */
export const DayKind = z.enum(['holiday', 'makeup', 'closed']);
export type DayKind = z.infer<typeof DayKind>;
export const CalendarDay = z.object({
  date: LocalDate,
  working: z.boolean(),
  kind: z.enum(['workday', 'weekend', 'holiday', 'makeup', 'closed']),
  name: z.string().nullable(),
});
export const CalendarQuery = z.object({ from: LocalDate, to: LocalDate });
export const CalendarList = z.object({ items: z.array(CalendarDay) });
/** `kind: null` gives the date back to the plain week. */
export const CalendarChange = z.object({
  kind: DayKind.nullable(),
  name: z.object({ zh: z.string().regex(/^\P{Cc}{1,40}$/u), en: z.string().regex(/^\P{Cc}{1,60}$/u) }).optional(),
});
