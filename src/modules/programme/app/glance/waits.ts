import type { z } from 'zod';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import { type Place, placesById } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { glanceSchema } from '../../contract-glance.ts';
import { departmentNames } from '../../db/departments.ts';
import { deskWaits, waitsNow } from '../../db/glance/waits.ts';
import { groupWaits, sumWaits } from '../../domain/glance/group-waits.ts';

/** Who waits for a doctor and at the counters, by department and by hall; the longest wait first. */
export async function waitGlance(
  t: Tx,
  today: LocalDate,
  now: Instant,
  lang: Lang,
): Promise<z.input<typeof glanceSchema>['waits']> {
  const rows = await waitsNow(t, today, now);
  const names = new Map((await departmentNames(t, lang)).map(({ id, name }) => [id, name]));
  const rooms = await byId(t, new Set(rows.map(({ room }) => room)));
  // A room without a hall of its own is where its people wait.
  const hallOf = (room: string): string => rooms.get(room)?.waiting ?? room;
  const waits = rows.map(({ room, ...wait }) => ({ ...wait, hall: hallOf(room) }));
  const halls = await byId(t, new Set(waits.map(({ hall }) => hall)));
  return {
    ...sumWaits(waits),
    departments: groupWaits(waits, 'department').map((one) => ({ ...one, name: names.get(one.id) ?? '' })),
    halls: groupWaits(waits, 'hall').map((one) => ({ ...one, name: nameOf(halls.get(one.id), lang) })),
    desks: await deskWaits(t, today, now),
  };
}

const byId = async (t: Tx, ids: ReadonlySet<string>): Promise<Map<string, Place>> =>
  new Map((await placesById(t, [...ids])).map((place) => [place.id, place]));

const nameOf = (place: Place | undefined, lang: Lang): string =>
  place ? `${place.name[lang]} · ${place.building[lang]} ${place.floor}` : '';
