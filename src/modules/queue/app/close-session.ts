import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { closeSession as closeBooking, markNoShow } from '#modules/booking/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';
import { encountersOf } from '../db/encounters.ts';
import { closeLine } from '../db/lines.ts';
import { notCheckedIn, stillToCome } from '../db/session-rows.ts';
import { accountFor } from './account-for.ts';
import { openedLine } from './open-line.ts';
import { requireOwnSession } from './own-session.ts';
import { whereTheyGoOn } from './where-they-go-on.ts';

export interface Closed {
  session: string;
  done: number;
  absent: number;
  noShow: number;
  notSeen: number;
  /** Wait on in a room that shares the line, or go on with this doctor later today. */
  goOn: number;
  /** Sent to tests, and the results will not be looked at today. */
  resultsOpen: number;
}

/**
 * Ends a session and accounts for everybody: seen are done, called and not come are absent, booked and never checked in are no_show.
 * Who waits goes on in a room that shares the line; who is at tests, with this doctor later today, else in such a room. Where there
 * is neither, they stop the closing unless `leaveWaiting`, which records them as not seen, and as results left open.
 * Throws queue.session_not_found, not_your_session, session_closed, room_occupied, patients_waiting, patients_away,
 * booked_still_to_come.
 */
export async function closeSession(
  t: Tx,
  session: string,
  leaveWaiting: boolean,
  actor: Actor,
  now: Instant,
): Promise<Closed> {
  const { state } = await requireOwnSession(t, session, actor);
  const line = await openedLine(t, session, now);
  const goOn = await whereTheyGoOn(t, line, now);

  const people = await encountersOf(t, [session]);
  if (people.some((p) => p.state === 'in_room')) throw domainError('queue.room_occupied');
  const stays = people.filter((p) => (p.state === 'waiting' || p.state === 'away') && !goOn(p));
  const waiting = stays.filter((p) => p.state === 'waiting').length;
  if (waiting > 0 && !leaveWaiting) throw domainError('queue.patients_waiting', { count: waiting });
  if (stays.length > 0 && !leaveWaiting) throw domainError('queue.patients_away', { count: stays.length });
  // Closed before anybody is counted: a booking or walk-in in flight is then in the counts or refused, never forgotten.
  // The rota may have called it off already; the line still has to be accounted for.
  if (state !== 'closed') await closeBooking(t, session, actor, now);
  const coming = await stillToCome(t, session, now);
  if (coming > 0) throw domainError('queue.booked_still_to_come', { count: coming });

  const ended = await accountFor(t, people, { line, goOn, actor, now });
  const missing = await notCheckedIn(t, session);
  for (const appointment of missing) await markNoShow(t, appointment, actor, now);
  await closeLine(t, session, now);

  const counts = { ...ended, noShow: ended.noShow + missing.length };
  const payload = { session, area: line.area_id, ...counts };
  await emit(t, { type: 'queue.session_closed', subject: session, seq: line.version, payload }, now);
  const subject = `queue.line/${session}`;
  await audit(t, { actor, action: 'queue.close', subject, outcome: 'ok', detail: counts }, now);
  return { session, ...counts };
}
