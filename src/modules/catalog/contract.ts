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

const At = z.iso.datetime({ offset: true });

/** What can be imported, of that which the caller may. */
export const ImportKinds = z.object({
  items: z.array(
    z.object({
      kind: z.string(),
      title: z.string(),
      note: z.string(),
      columns: z.array(z.object({ title: z.string(), note: z.string(), required: z.boolean() })),
      /** What is given out once after the import, such as one-time passwords. */
      handout: z.object({ title: z.string(), note: z.string() }).nullable(),
    }),
  ),
});
export type ImportKinds = z.infer<typeof ImportKinds>;
export const ImportKindParams = z.object({ kind: z.string().regex(/^[a-z]{2,20}\.[a-z_]{2,30}$/) });
export const SheetFormat = z.enum(['xlsx', 'csv']);
export const FileQuery = z.object({ format: SheetFormat.default('xlsx') });
export const ImportParams = z.object({ id: z.uuid() });
export const ImportCreated = z.object({ id: z.uuid() });

/** checked: read, nothing imported yet; discarded: thrown away, or a day has gone. */
export const ImportState = z.enum(['checked', 'imported', 'undone', 'discarded']);
export const ImportItem = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  state: ImportState,
  by: z.string(),
  createdAt: At,
  /** Lines of the file: new ones, those that are there already, and those that cannot be taken. */
  rows: z.int(),
  fresh: z.int(),
  same: z.int(),
  wrong: z.int(),
  made: z.int(),
  importedAt: At.nullable(),
  undoneAt: At.nullable(),
  /** Until when the file's content is kept, for a decision or an error file. */
  contentUntil: At.nullable(),
});
export type ImportItem = z.infer<typeof ImportItem>;
export const ImportList = z.object({ items: z.array(ImportItem) });
export const ImportProblem = z.object({
  /** `B7` in the caller's file; null when the column is not there. */
  cell: z.string().nullable(),
  row: z.int(),
  column: z.string(),
  code: z.string(),
  text: z.string(),
});
export const ImportDetail = ImportItem.extend({
  /** Headers that belong to no column. */
  unknown: z.array(z.string()),
  /** The first of them; all are in the error file. */
  problems: z.array(ImportProblem),
  problemCount: z.int(),
});
export type ImportDetail = z.infer<typeof ImportDetail>;
export const ImportCommit = z.object({ rows: z.enum(['all', 'good']) });
export const ImportDone = z.object({ id: z.uuid(), made: z.int() });
