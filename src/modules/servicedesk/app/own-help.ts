import { atLocal, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { appointmentsOfDay } from '#modules/booking/public.ts';
import { type Place, places, placesById } from '#modules/catalog/public.ts';
import { linkedPatients } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import type { OwnCall, OwnHelp, Place as ToldPlace } from '../contract-help.ts';
import { type HelpRow, lastHelpOf } from '../db/help-calls.ts';
import { lastKnownPlace } from '../domain/rules/last-known-place.ts';
import { reachesLeads } from '../domain/rules/nobody-comes.ts';

/** The own call of today, where one most likely is, and the halls one may choose instead: contract `ownHelp`. */
export async function ownHelp(t: Tx, by: Actor, now: Instant, lang: Lang): Promise<OwnHelp> {
  const row = await lastHelpOf(t, actorId(by), atLocal(localDate(now), '00:00'));
  const halls = (await places(t)).filter(({ kind }) => kind !== 'room');
  return {
    call: row && (await toldOwn(t, row, lang)),
    suggested: await whereNow(t, now, halls),
    places: halls.map((place) => toldPlace(place, lang)),
  };
}

export async function toldOwn(t: Tx, row: HelpRow, lang: Lang): Promise<OwnCall> {
  const [place] = await placesById(t, [row.place]);
  return {
    id: row.id,
    state: row.state,
    place: toldPlace(place, lang, row.place),
    askedAt: toOffset(row.askedAt),
    takenAt: row.takenAt && toOffset(row.takenAt),
    escalated: reachesLeads(row.level),
  };
}

export function toldPlace(place: Place | undefined, lang: Lang, id = place?.id ?? ''): ToldPlace {
  return {
    id,
    name: place?.name[lang] ?? '',
    building: place?.building[lang] ?? '',
    floor: place?.floor ?? '',
    campus: place?.campus.name[lang] ?? '',
  };
}

/** The hall of today's visit: the waiting area that its room calls into. */
async function whereNow(t: Tx, now: Instant, halls: readonly Place[]): Promise<string | null> {
  const visits = await appointmentsOfDay(t, await linkedPatients(t), localDate(now));
  const at = lastKnownPlace(
    visits.map(({ state, place, slotStart, bookedAt }) => ({ state, place, at: slotStart ?? bookedAt })),
  );
  const [room] = at === null ? [] : await placesById(t, [at]);
  const hall = room?.waiting ?? room?.id;
  return halls.find(({ id }) => id === hall)?.id ?? null;
}
