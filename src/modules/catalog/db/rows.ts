import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

/** A name or text in both languages. */
export interface Words {
  zh: string;
  en: string;
}

export interface Hospital {
  id: number;
  name: Words;
  kind: 'tcm' | 'general' | 'community';
  address: Words;
}

export interface Department {
  id: string;
  code: string;
  name: Words;
  intro: Words;
  campus: { id: string; name: Words };
  active: boolean;
}

export interface Practitioner {
  id: string;
  /** The number in the hospital (工号), where it is known. */
  code: string | null;
  name: Words;
  title: 'chief' | 'associate_chief' | 'attending' | 'resident';
  intro: Words;
  department: { id: string; name: Words };
  active: boolean;
}

export interface Place {
  id: string;
  kind: 'room' | 'waiting' | 'desk';
  name: Words;
  building: Words;
  floor: string;
  campus: { id: string; name: Words };
  /** The waiting area a room calls into; null for the other kinds. */
  waiting: string | null;
  /** The department that a room is for, if it is for one. */
  department: string | null;
  active: boolean;
}

export interface CalendarRow {
  date: LocalDate;
  kind: 'holiday' | 'makeup' | 'closed';
  name: Words;
}

const words = (column: string): string => `jsonb_build_object('zh', ${column}_zh, 'en', ${column}_en)`;
const campus = `jsonb_build_object('id', c.campus_id, 'name', ${words('c.name')}) as campus`;

/** Where patients are treated; an authority is no hospital. */
export async function hospitalRows(t: Tx): Promise<Hospital[]> {
  const { rows } = await t.client.query<Hospital>(
    `select id, kind, ${words('name')} as name, ${words('address')} as address from catalog.hospital
     where kind <> 'authority' order by id`,
  );
  return rows;
}

/** Authorities over hospitals; they are tenants, too. */
export async function authorityRows(t: Tx): Promise<{ id: number; name: Words }[]> {
  const { rows } = await t.client.query<{ id: number; name: Words }>(
    `select id, ${words('name')} as name from catalog.hospital where kind = 'authority' order by id`,
  );
  return rows;
}

/** Numbers that are somebody's: hospitals and authorities alike. */
export async function allTenantIds(t: Tx): Promise<number[]> {
  const { rows } = await t.client.query<{ id: number }>('select id from catalog.hospital order by id');
  return rows.map(({ id }) => id);
}

/** All departments, those switched off too, or those of `ids`, in the order of the hospital's directory. */
export async function departmentRows(t: Tx, ids: readonly string[] | null): Promise<Department[]> {
  const { rows } = await t.client.query<Department>(
    `select d.department_id as id, d.code, d.active, ${words('d.name')} as name, ${words('d.intro')} as intro, ${campus}
     from catalog.department d
     join catalog.campus c on c.hospital_id = d.hospital_id and c.campus_id = d.campus_id
     where d.hospital_id = $1 and ($2::uuid[] is null or d.department_id = any($2)) order by d.position, d.code`,
    [t.scope.hospital, ids],
  );
  return rows;
}

/** Practitioners of `ids`, or the active ones of a department, or all active ones. */
export async function practitionerRows(
  t: Tx,
  which: { ids?: readonly string[]; department?: string },
): Promise<Practitioner[]> {
  const { rows } = await t.client.query<Practitioner>(
    `select p.practitioner_id as id, p.code, ${words('p.name')} as name, p.title, ${words('p.intro')} as intro, p.active,
       jsonb_build_object('id', d.department_id, 'name', ${words('d.name')}) as department
     from catalog.practitioner p
     join catalog.department d on d.hospital_id = p.hospital_id and d.department_id = p.department_id
     where p.hospital_id = $1 and (case when $2::uuid[] is null then p.active else p.practitioner_id = any($2) end)
       and ($3::uuid is null or p.department_id = $3)
     order by d.position, p.position, p.practitioner_id`,
    [t.scope.hospital, which.ids ?? null, which.department ?? null],
  );
  return rows;
}

/** Places, those switched off too: of `ids`, or all, or those of one kind or one waiting area. */
export async function placeRows(
  t: Tx,
  which: { ids?: readonly string[]; kind?: string; waiting?: string },
): Promise<Place[]> {
  const { rows } = await t.client.query<Place>(
    `select p.place_id as id, p.kind, p.active, ${words('p.name')} as name, ${words('p.building')} as building, p.floor,
       p.waiting_id as waiting, p.department_id as department, ${campus}
     from catalog.place p
     join catalog.campus c on c.hospital_id = p.hospital_id and c.campus_id = p.campus_id
     where p.hospital_id = $1 and ($2::uuid[] is null or p.place_id = any($2))
       and ($3::text is null or p.kind = $3) and ($4::uuid is null or p.waiting_id = $4)
     order by c.position, p.position, p.place_id`,
    [t.scope.hospital, which.ids ?? null, which.kind ?? null, which.waiting ?? null],
  );
  return rows;
}

export async function calendarRows(t: Tx, from: LocalDate, to: LocalDate): Promise<CalendarRow[]> {
  const { rows } = await t.client.query<CalendarRow>(
    `select date, kind, ${words('name')} as name from catalog.calendar_day
     where hospital_id = $1 and date between $2 and $3 order by date`,
    [t.scope.hospital, from, to],
  );
  return rows;
}
