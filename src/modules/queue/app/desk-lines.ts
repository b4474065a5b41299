import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { DeskLines } from '../contract-lines.ts';
import { openLinesOfDay } from '../db/desk-lines.ts';
import { stopsOf } from '../db/line-stops.ts';
import { placeNames, staffNames } from './places.ts';

/** Every open line of today, for the nurse who stops one or goes on with it. */
export async function readDeskLines(t: Tx, now: Instant, lang: Lang): Promise<DeskLines> {
  const rows = await openLinesOfDay(t, localDate(now));
  const places = await placeNames(
    t,
    rows.flatMap(({ place, area }) => [place, area]),
    lang,
  );
  const departments = rows.map((row) => row.department);
  const practitioners = rows.map((row) => row.practitioner);
  const names = await staffNames(t, { departments, practitioners }, lang);
  const stops = await stopsOf(
    t,
    rows.map((row) => row.session),
  );
  const lines = rows.map(({ place, area, practitioner, department, ...row }) => {
    const stop = stops.find((one) => one.session === row.session);
    return {
      ...row,
      room: places.get(place)?.name ?? '',
      area: places.get(area)?.name ?? '',
      doctor: names.get(practitioner)?.name ?? '',
      department: names.get(department)?.name ?? '',
      stop: stop ? { at: toOffset(stop.at), reason: stop.reason, by: stop.by } : null,
    };
  });
  return { lines };
}
