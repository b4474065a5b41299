import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { departments, departmentsById } from '#modules/catalog/public.ts';
import { staffAtWork, staffNames } from '#modules/identity/public.ts';
import type { Json } from '#platform/audit/canonical-json.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import type { peopleSchema, unitsSchema } from '../../contract-plans.ts';
import * as db from '../../db/unit/units.ts';

/** Every unit with the catalog's department it is and who works in it, heads first. */
export async function listUnits(t: Tx, lang: Lang): Promise<z.input<typeof unitsSchema>> {
  const units = await db.unitRows(t);
  const members = await db.memberRows(t);
  const ids = units.flatMap(({ department }) => department ?? []);
  const rooms = new Map((await departmentsById(t, ids)).map(({ id, name }) => [id, name[lang]]));
  const names = await staffNames(t, [...new Set(members.map(({ account }) => account))]);
  const people = new Map(names.map(({ account, name }) => [account, name]));
  const of = Map.groupBy(members, ({ unit }) => unit);
  return {
    items: units.map(({ department, ...unit }) => ({
      ...unit,
      department: department === null ? null : { id: department, name: rooms.get(department) ?? '' },
      members: (of.get(unit.id) ?? []).map(({ account, part }) => ({ account, part, name: people.get(account) ?? '' })),
    })),
  };
}

/** Whom and which departments a unit can have. */
export async function peopleToChoose(t: Tx, lang: Lang): Promise<z.input<typeof peopleSchema>> {
  const rooms = await departments(t);
  return { staff: await staffAtWork(t), departments: rooms.map(({ id, name }) => ({ id, name: name[lang] })) };
}

/** A taken name is programme.unit_exists. Throws programme.department_not_found. */
export async function makeUnit(t: Tx, unit: db.UnitText, by: Actor, now: Instant): Promise<{ id: string }> {
  await requireDepartment(t, unit.department);
  const id = newId();
  await db.insertUnit(t, id, unit);
  await record(t, 'programme.make_unit', id, by, {}, now);
  return { id };
}

/** A unit of each name that none bears yet; answers with the units of these names. */
export async function makeUnits(t: Tx, names: readonly string[], by: Actor, now: Instant) {
  const wanted = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  const made = await db.insertNamed(
    t,
    wanted.map((name) => ({ id: newId(), name })),
  );
  await record(t, 'programme.make_units', 'names', by, { made }, now);
  const units = (await db.unitRows(t)).filter(({ active, name }) => active && wanted.includes(name));
  return { items: units.map(({ id, name, aliases }) => ({ id, name, aliases })) };
}

/** Throws programme.unit_changed, department_not_found; a taken name is programme.unit_exists. */
export async function changeUnit(
  t: Tx,
  { id, version }: { id: string; version: number },
  unit: db.UnitText & { active: boolean },
  by: Actor,
  now: Instant,
): Promise<void> {
  await requireDepartment(t, unit.department);
  if (!(await db.saveUnit(t, id, version, unit))) throw domainError('programme.unit_changed');
  await record(t, 'programme.change_unit', id, by, { active: unit.active }, now);
}

/** Throws programme.unit_changed, person_unknown. */
export async function chooseMembers(
  t: Tx,
  { id, version }: { id: string; version: number },
  members: readonly { account: string; part: 'head' | 'member' }[],
  by: Actor,
  now: Instant,
): Promise<void> {
  const accounts = [...new Set(members.map(({ account }) => account))];
  if ((await staffNames(t, accounts)).length !== accounts.length || accounts.length !== members.length)
    throw domainError('programme.person_unknown');
  if (!(await db.setMembers(t, id, version, members))) throw domainError('programme.unit_changed');
  await record(t, 'programme.choose_members', id, by, { members: members.length }, now);
}

/** Makes a unit of every department of the catalog that is none yet; answers with how many. */
export async function unitsFromDepartments(t: Tx, by: Actor, now: Instant): Promise<{ made: number }> {
  const rooms = await departments(t);
  const made = await db.insertMissingUnits(
    t,
    rooms.map(({ id, name }) => ({ id: newId(), name: name.zh, department: id })),
  );
  await record(t, 'programme.import_units', 'departments', by, { made }, now);
  return { made };
}

async function requireDepartment(t: Tx, id: string | null): Promise<void> {
  if (id !== null && (await departmentsById(t, [id])).length === 0) throw domainError('programme.department_not_found');
}

async function record(t: Tx, action: string, unit: string, actor: Actor, detail: Record<string, Json>, now: Instant) {
  await audit(t, { actor, action, subject: `programme.unit/${unit}`, outcome: 'ok', detail }, now);
}
