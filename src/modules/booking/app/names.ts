import { departmentsById, placesById, practitionersById, titles, type Words } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';

interface Named {
  id: string;
  name: string;
}

/** How catalog calls what booking knows by id only; an id that catalog does not know keeps an empty name. */
export interface Names {
  practitioner(id: string): Named & { title: string };
  place(id: string): Named;
  department(id: string): Named;
}

type Ids = Partial<Record<'practitioner' | 'place' | 'department', string>>;

/** Three statements however many rows. */
export async function namesOf(t: Tx, rows: readonly Ids[], lang: Lang): Promise<Names> {
  const ids = (key: keyof Ids) => [...new Set(rows.flatMap((row) => row[key] ?? []))];
  const practitioners = byId(await practitionersById(t, ids('practitioner')));
  const places = byId(await placesById(t, ids('place')));
  const departments = byId(await departmentsById(t, ids('department')));
  const named = (list: ReadonlyMap<string, { name: Words }>, id: string) => ({
    id,
    name: list.get(id)?.name[lang] ?? '',
  });
  return {
    practitioner: (id) => {
      const title = practitioners.get(id)?.title;
      return { ...named(practitioners, id), title: title ? titles[title][lang] : '' };
    },
    place: (id) => named(places, id),
    department: (id) => named(departments, id),
  };
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
