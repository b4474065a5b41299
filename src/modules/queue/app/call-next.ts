import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { EncounterAnswer } from '../contract.ts';
import { encountersOf, moveEncounter } from '../db/encounters.ts';
import { findLine, type LineRow, takeLine } from '../db/lines.ts';
import { announceMove } from './announce-move.ts';
import { answerOf } from './answer.ts';
import { openPresent } from './open-present.ts';
import { requireOwnSession } from './own-session.ts';
import { countChoice, whoIsNext } from './who-is-next.ts';

/**
 * Calls the next person of the session, or of the line that its room shares with others. Two consoles that press at once take
 * the line one after the other, so the second finds somebody called. Throws queue.session_not_found, not_your_session,
 * session_closed, line_stopped, nobody_waiting, someone_called, room_occupied.
 */
export async function callNext(t: Tx, session: string, actor: Actor, now: Instant): Promise<EncounterAnswer> {
  await requireOwnSession(t, session, actor);
  await openPresent(t, session, now);
  const line = await lineToCallFrom(t, session);
  if (line.stopped_at !== null) throw domainError('queue.line_stopped');

  const people = await encountersOf(t, [session]);
  if (people.some((p) => p.state === 'in_room')) throw domainError('queue.room_occupied');
  if (people.some((p) => p.state === 'called')) throw domainError('queue.someone_called');
  const chosen = await whoIsNext(t, line, people, now);
  if (!chosen) throw domainError('queue.nobody_waiting');

  // From now on the person belongs to the room that calls; the ticket stays as it is.
  const row = await moveEncounter(t, chosen.person.encounter, 'call', now, actorId(actor), { into: line });
  if (!row) throw domainError('queue.wrong_state');
  await countChoice(t, line, chosen);
  await announceMove(t, 'call', row, line, actor, now);
  return answerOf(row);
}

async function lineToCallFrom(t: Tx, session: string): Promise<LineRow> {
  const line = await takeLine(t, session);
  if (!line) throw domainError((await findLine(t, session)) ? 'queue.session_closed' : 'queue.nobody_waiting');
  return line;
}
