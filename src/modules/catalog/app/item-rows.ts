import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import type { Tx } from '#platform/db/tx.ts';
import type * as contract from '../contract-items.ts';
import { nameTaken, stillNeeded } from '../db/items.ts';
import { departmentRows, placeRows } from '../db/rows.ts';
import type { ToRow } from './keep-item.ts';

type Body<K extends keyof typeof contract> = (typeof contract)[K] extends z.ZodType
  ? z.output<(typeof contract)[K]>
  : never;
type Both = { zh: string; en?: string | undefined };

export const campusRow: ToRow<Body<'CampusBody'>> = async (t, { name, address }, id) => {
  if (await nameTaken(t, 'campus', name.zh, { except: id })) throw domainError('catalog.name_taken');
  return { ...both('name', name), ...both('address', address) };
};

export const departmentRow: ToRow<Body<'DepartmentBody'> | Body<'DepartmentChange'>> = async (t, body, id) => {
  if (id !== null && 'active' in body && !body.active && (await stillNeeded(t, 'department', id)))
    throw domainError('catalog.department_needed');
  return {
    ...activeOf(body),
    code: body.code,
    ...both('name', body.name),
    ...both('intro', body.intro ?? { zh: '' }),
    campus_id: body.campus,
  };
};

export const practitionerRow: ToRow<Body<'PractitionerBody'> | Body<'PractitionerChange'>> = async (t, body) => {
  const row = { ...activeOf(body), active: 'active' in body ? body.active : true };
  if (row.active) await openDepartment(t, body.department);
  return {
    ...row,
    code: body.code,
    ...both('name', body.name),
    ...both('intro', body.intro ?? { zh: '' }),
    title: body.title,
    department_id: body.department,
  };
};

export const newPlaceRow: ToRow<Body<'PlaceBody'>> = async (t, body) => ({
  kind: body.kind,
  campus_id: body.campus,
  ...(await placeColumns(t, body, { id: null, kind: body.kind, campus: body.campus })),
});

export const changedPlaceRow: ToRow<Body<'PlaceChange'>> = async (t, body, id) => {
  const [there] = await placeRows(t, { ids: [id as string] });
  if (!there) throw domainError('catalog.item_not_found');
  if (!body.active && (await stillNeeded(t, 'place', there.id))) throw domainError('catalog.waiting_needed');
  const { kind, campus } = there;
  const columns = await placeColumns(t, body, { id: there.id, kind, campus: campus.id }, body.active);
  return { active: body.active, ...columns };
};

/** A room calls into a waiting area of its own campus; the others have none. */
async function placeColumns(
  t: Tx,
  body: Omit<Body<'PlaceBody'>, 'kind' | 'campus'>,
  { id, kind, campus }: { id: string | null; kind: string; campus: string },
  active = true,
) {
  const { name, building, floor, waiting, department } = body;
  if ((kind === 'room') !== (waiting !== null)) throw domainError('catalog.waiting_only_for_rooms');
  if (waiting !== null) {
    const [area] = await placeRows(t, { ids: [waiting] });
    if (!area?.active || area.kind !== 'waiting' || area.campus.id !== campus)
      throw domainError('catalog.waiting_unknown');
  }
  if (department !== null) await openDepartment(t, department);
  if (active && (await nameTaken(t, 'place', name.zh, { except: id, campus, kind })))
    throw domainError('catalog.name_taken');
  return {
    ...both('name', name),
    ...both('building', building),
    floor,
    waiting_id: waiting,
    department_id: department,
  };
}

async function openDepartment(t: Tx, id: string): Promise<void> {
  const [found] = await departmentRows(t, [id]);
  if (!found?.active) throw domainError('catalog.department_unknown');
}

const activeOf = (body: object): { active?: boolean } =>
  'active' in body && typeof body.active === 'boolean' ? { active: body.active } : {};

export const both = (column: string, words: Both) => ({
  [`${column}_zh`]: words.zh,
  [`${column}_en`]: words.en || words.zh,
});
