import { departmentsById, placesById, practitionersById, type Words } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';

export interface PlaceSaid {
  name: string;
  where: string;
}

/** Places by id in the reader's language, with building and floor. */
export async function placesSaid(t: Tx, ids: readonly string[], lang: Lang): Promise<Map<string, PlaceSaid>> {
  const rows = ids.length === 0 ? [] : await placesById(t, [...new Set(ids)]);
  return new Map(
    rows.map((one) => [one.id, { name: one.name[lang], where: `${one.building[lang]} ${one.floor}`.trim() }]),
  );
}

/** Department and doctor of visits, by id. */
export async function namesSaid(
  t: Tx,
  visits: readonly { department: string; practitioner: string }[],
  lang: Lang,
): Promise<(id: string) => string> {
  const departments = await departmentsById(t, [...new Set(visits.map((one) => one.department))]);
  const doctors = await practitionersById(t, [...new Set(visits.map((one) => one.practitioner))]);
  const rows: readonly { id: string; name: Words }[] = [...departments, ...doctors];
  const all = new Map(rows.map((one) => [one.id, one.name[lang]]));
  return (id) => all.get(id) ?? '';
}
