import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { EncounterAnswer } from '../contract.ts';
import { encountersOf, moveEncounter } from '../db/encounters.ts';
import { countCall, findLine, takeLine } from '../db/lines.ts';
import { afterCall, next } from '../domain/next.ts';
import { announceMove } from './announce-move.ts';
import { answerOf } from './answer.ts';
import { lineFrom } from './line-of.ts';
import { requireOwnSession } from './own-session.ts';
import { rulesOf } from './rules-of.ts';

/**
 * Calls the next person of the session. Two consoles that press at once take the line one after the other, so the
 * second finds somebody called. Throws queue.session_not_found, not_your_session, session_closed, nobody_waiting,
 * someone_called, room_occupied.
 */
export async function callNext(t: Tx, session: string, actor: Actor, now: Instant): Promise<EncounterAnswer> {
  await requireOwnSession(t, session, actor);
  const line = await takeLine(t, session);
  if (!line) throw domainError((await findLine(t, session)) ? 'queue.session_closed' : 'queue.nobody_waiting');

  const people = await encountersOf(t, [session]);
  if (people.some((p) => p.state === 'in_room')) throw domainError('queue.room_occupied');
  if (people.some((p) => p.state === 'called')) throw domainError('queue.someone_called');
  const waiting = lineFrom(people, line, (await rulesOf(t, [session]))(session));
  const chosen = next(waiting, now);
  if (!chosen) throw domainError('queue.nobody_waiting');

  const row = await moveEncounter(t, chosen.encounter, 'call', now, actorId(actor));
  if (!row) throw domainError('queue.wrong_state');
  await countCall(t, session, afterCall(waiting, chosen));
  await announceMove(t, 'call', row, line, actor, now);
  return answerOf(row, line);
}
