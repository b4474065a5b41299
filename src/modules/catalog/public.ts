import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import {
  authorityRows,
  calendarRows,
  type Department,
  departmentRows,
  type Hospital,
  hospitalRows,
  type Place,
  type Practitioner,
  placeRows,
  practitionerRows,
  type Words,
} from './db/rows.ts';
import { type Day, daysOf } from './domain/calendar.ts';

export type { Department, Hospital, Place, Practitioner, Words } from './db/rows.ts';
export type { Day } from './domain/calendar.ts';
export { titles } from './domain/titles.ts';

// Every list is of the transaction's hospital. `*ById` keep no order and leave unknown ids out.

/** All hospitals of this installation; public knowledge, in any scope. */
export const hospitals = (t: Tx): Promise<Hospital[]> => hospitalRows(t);

/** Health authorities of this installation, in any scope. */
export const authorities = (t: Tx): Promise<{ id: number; name: Words }[]> => authorityRows(t);

export const isAuthority = async (t: Tx, id: number): Promise<boolean> =>
  (await authorityRows(t)).some((one) => one.id === id);

/** Those that are open; `departmentsById` also finds those switched off. */
export const departments = async (t: Tx): Promise<Department[]> => inUse(await departmentRows(t, null));

export const departmentsById = (t: Tx, ids: readonly string[]): Promise<Department[]> => departmentRows(t, ids);

export async function departmentById(t: Tx, id: string): Promise<Department | undefined> {
  return (await departmentRows(t, [id]))[0];
}

/** Active practitioners, of one department or of all. */
export const practitioners = (t: Tx, department?: string): Promise<Practitioner[]> =>
  practitionerRows(t, department === undefined ? {} : { department });

/** Also those who no longer work here: an old appointment still has its doctor. */
export const practitionersById = (t: Tx, ids: readonly string[]): Promise<Practitioner[]> =>
  practitionerRows(t, { ids });

export async function practitionerById(t: Tx, id: string): Promise<Practitioner | undefined> {
  return (await practitionersById(t, [id]))[0];
}

/** Those that are in use; `placesById` also finds those switched off. */
export const places = async (t: Tx, kind?: Place['kind']): Promise<Place[]> =>
  inUse(await placeRows(t, kind === undefined ? {} : { kind }));

export const placesById = (t: Tx, ids: readonly string[]): Promise<Place[]> => placeRows(t, { ids });

export async function placeById(t: Tx, id: string): Promise<Place | undefined> {
  return (await placesById(t, [id]))[0];
}

/** The rooms that call their patients into one waiting area. */
export const roomsOf = (t: Tx, waiting: string): Promise<Place[]> => placeRows(t, { waiting });

/** Every day of the range, both ends included, as the hospital's calendar has it. */
export async function calendar(t: Tx, from: LocalDate, to: LocalDate): Promise<Day[]> {
  return daysOf(from, to, await calendarRows(t, from, to));
}

/** True when the hospital's clinics work on `date`: a plain weekday or a make-up day (调休上班). */
export async function workingDay(t: Tx, date: LocalDate): Promise<boolean> {
  const [day] = await calendar(t, date, date);
  return day?.working ?? false;
}

const inUse = <T extends { active: boolean }>(rows: readonly T[]): T[] => rows.filter((row) => row.active);
