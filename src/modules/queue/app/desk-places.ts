import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import { type Place, places } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { waitingByPlace } from '../db/desk-tickets.ts';
import { type DeskKind, deskKind, windowLimitMinutes } from '../domain/rules/window-wait-limits.ts';

/** Every registration desk with how many wait there: contract `deskPlaces`. */
export async function listDesks(t: Tx, lang: Lang, now: Instant) {
  const desks = await places(t, 'desk');
  const waiting = await waitingByPlace(t, localDate(now));
  const items = desks.map((desk) => {
    const kind = deskKind(desk.id, desk.campus.id, desks);
    return {
      id: desk.id,
      name: desk.name[lang],
      campus: desk.campus.name[lang],
      building: desk.building[lang],
      floor: desk.floor,
      kind,
      limitMinutes: windowLimitMinutes[kind],
      waiting: waiting.get(desk.id) ?? 0,
    };
  });
  return { items };
}

/** Throws queue.desk_unknown for anything that is no registration desk in use. */
export async function requireDesk(t: Tx, id: string): Promise<{ desk: Place; kind: DeskKind }> {
  const desks = await places(t, 'desk');
  const desk = desks.find((one) => one.id === id);
  if (!desk) throw domainError('queue.desk_unknown');
  return { desk, kind: deskKind(desk.id, desk.campus.id, desks) };
}
