import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { assignRoom as moveSession, type Session, sessionById, sessionsAtPlaces } from '#modules/booking/public.ts';
import { placeById } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { lockArea } from '../db/lines.ts';
import { areaOf } from './places.ts';

/**
 * The desk gives a doctor another room of the same waiting area: who waits need not go anywhere, and hears the new room when called.
 * Throws queue.session_not_found, session_closed, room_elsewhere, room_taken; what booking throws.
 */
export async function assignRoom(
  t: Tx,
  id: string,
  { place, reason }: { place: string; reason: string },
  by: Actor,
  now: Instant,
): Promise<{ session: string; place: string }> {
  const session = await sessionById(t, id);
  if (!session) throw domainError('queue.session_not_found');
  if (session.state === 'closed') throw domainError('queue.session_closed');
  const area = await areaOf(t, session.place);
  const room = await placeById(t, place);
  if (room?.kind !== 'room' || room.waiting !== area) throw domainError('queue.room_elsewhere');
  // Two desks that give one room away at once come here one after the other.
  await lockArea(t, area, session.date);
  const there = await sessionsAtPlaces(t, [place], session.date);
  if (there.some((other) => other.id !== id && meets(other, session))) throw domainError('queue.room_taken');
  const moved = await moveSession(t, id, place, by, now, reason);
  return { session: id, place: moved.place };
}

const meets = (one: Session, other: Session): boolean =>
  one.state !== 'closed' && one.startsAt < other.endsAt && other.startsAt < one.endsAt;
