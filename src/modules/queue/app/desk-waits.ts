import { addDays, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import { placesById } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { deskWaits } from '../db/desk-waits.ts';

const DAYS = 14;

/** How long people waited for a window, by day and place: contract `deskWaits`. */
export async function readDeskWaits(
  t: Tx,
  ask: { from?: LocalDate | undefined; to?: LocalDate | undefined },
  now: Instant,
  lang: Lang,
) {
  const to = ask.to ?? localDate(now);
  const from = ask.from ?? addDays(to, 1 - DAYS);
  const rows = await deskWaits(t, from, to);
  const names = new Map(
    (await placesById(t, [...new Set(rows.map((row) => row.place))])).map((p) => [p.id, p.name[lang]]),
  );
  return {
    from,
    to,
    items: rows.map((row) => ({ ...row, place: { id: row.place, name: names.get(row.place) ?? '' } })),
  };
}
