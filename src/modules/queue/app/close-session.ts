import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { closeSession as closeBooking, markNoShow } from '#modules/booking/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';
import { type EncounterRow, encountersOf, moveEncounter } from '../db/encounters.ts';
import { closeLine, findLine, type LineRow, openLine, takeLine } from '../db/lines.ts';
import { notCheckedIn, stillToCome } from '../db/session-rows.ts';
import type { Move } from '../domain/step.ts';
import { announceMove } from './announce-move.ts';
import { requireOwnSession } from './own-session.ts';
import { areaOf } from './places.ts';

export interface Closed {
  session: string;
  done: number;
  absent: number;
  noShow: number;
  notSeen: number;
}

/**
 * Ends a session and accounts for everybody: seen are done, called and not come are absent, booked and never checked
 * in are no_show, and who still waits stops the closing unless `leaveWaiting`, which records them as not seen.
 * Throws queue.session_not_found, not_your_session, session_closed, room_occupied, patients_waiting,
 * booked_still_to_come.
 */
export async function closeSession(
  t: Tx,
  session: string,
  leaveWaiting: boolean,
  actor: Actor,
  now: Instant,
): Promise<Closed> {
  const { department, practitioner, place, date, state } = await requireOwnSession(t, session, actor);
  if (!(await findLine(t, session))) {
    await openLine(t, { session, department, practitioner, place, area: await areaOf(t, place), date }, now);
  }
  const line = await takeLine(t, session);
  if (!line) throw domainError('queue.session_closed');

  const people = await encountersOf(t, [session]);
  const waiting = people.filter((p) => p.state === 'waiting' || p.state === 'held');
  if (people.some((p) => p.state === 'in_room')) throw domainError('queue.room_occupied');
  if (waiting.length > 0 && !leaveWaiting) throw domainError('queue.patients_waiting', { count: waiting.length });
  // Closed before anybody is counted: a booking or walk-in in flight is then in the counts or refused, never forgotten.
  // The rota may have called it off already; the line still has to be accounted for.
  if (state !== 'closed') await closeBooking(t, session, actor, now);
  const coming = await stillToCome(t, session, now);
  if (coming > 0) throw domainError('queue.booked_still_to_come', { count: coming });

  const called = people.filter((p) => p.state === 'called');
  for (const p of called) await end(t, p, 'pass', line, actor, now);
  for (const p of waiting) await end(t, p, 'leave', line, actor, now);
  const missing = await notCheckedIn(t, session);
  for (const appointment of missing) await markNoShow(t, appointment, actor, now);
  await closeLine(t, session, now);

  const counts = {
    done: people.filter((p) => p.state === 'done').length,
    absent: called.length + people.filter((p) => p.state === 'absent').length,
    noShow: missing.length,
    notSeen: waiting.length,
  };
  const payload = { session, area: line.area_id, ...counts };
  await emit(t, { type: 'queue.session_closed', subject: session, seq: line.version, payload }, now);
  await audit(
    t,
    { actor, action: 'queue.close', subject: `queue.line/${session}`, outcome: 'ok', detail: counts },
    now,
  );
  return { session, ...counts };
}

async function end(t: Tx, person: EncounterRow, move: Move, line: LineRow, actor: Actor, now: Instant): Promise<void> {
  const row = await moveEncounter(t, person.id, move, now, actorId(actor));
  if (!row) throw domainError('queue.wrong_state');
  await announceMove(t, move, row, line, actor, now);
}
