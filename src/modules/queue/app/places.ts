import { domainError } from '#kernel/errors.ts';
import { departmentsById, placeById, placesById, practitionersById, type Words } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';

export interface Named {
  id: string;
  name: string;
}

/** The waiting area a room calls into; a room without one is its own. */
export async function areaOf(t: Tx, place: string): Promise<string> {
  return (await placeById(t, place))?.waiting ?? place;
}

export async function placeNames(t: Tx, ids: readonly string[], lang: Lang): Promise<Map<string, Named>> {
  return namesOf(await placesById(t, [...new Set(ids)]), lang);
}

/** Names of departments and practitioners by id. */
export async function staffNames(
  t: Tx,
  ids: { departments: readonly string[]; practitioners: readonly string[] },
  lang: Lang,
): Promise<Map<string, Named>> {
  const departments = await departmentsById(t, [...new Set(ids.departments)]);
  const practitioners = await practitionersById(t, [...new Set(ids.practitioners)]);
  return namesOf([...departments, ...practitioners], lang);
}

/** The waiting area as its board names it. Throws `queue.board_not_found` for anything that is no waiting area. */
export async function requireWaitingArea(t: Tx, id: string, lang: Lang): Promise<Named> {
  const place = await placeById(t, id);
  if (place?.kind !== 'waiting') throw domainError('queue.board_not_found');
  return { id, name: place.name[lang] };
}

function namesOf(all: readonly { id: string; name: Words }[], lang: Lang): Map<string, Named> {
  return new Map(all.map(({ id, name }) => [id, { id, name: name[lang] }]));
}
