import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { EncounterAnswer } from '../contract.ts';
import { noteWhy, type Why } from '../db/desk-moves.ts';
import { encountersOf, moveEncounter } from '../db/encounters.ts';
import { placesBackAfter } from '../domain/rules/missed-call.ts';
import { announceMove } from './announce-move.ts';
import { answerOf } from './answer.ts';
import { lineOf } from './hold.ts';
import { sessionsAsOne } from './line-of.ts';

/**
 * 找回: somebody who missed the call stands in the line again, by the rule for missed calls. Where the rule calls the number void,
 * the desk may still let the person in, behind everybody who waits now: nobody who came is sent home unseen.
 * Throws queue.encounter_not_found, session_closed, wrong_state.
 */
export async function reopen(t: Tx, encounter: string, why: Why, by: Actor, now: Instant): Promise<EncounterAnswer> {
  const { line, rules, calls } = await lineOf(t, encounter);
  const people = await encountersOf(t, await sessionsAsOne(t, line));
  const waiting = people.filter((p) => p.state === 'waiting').length;
  const misses = people.find((p) => p.id === encounter)?.misses ?? 0;
  const places = placesBackAfter(misses, waiting, rules) ?? Math.max(rules.placesBack, waiting);
  const back = { lineCalls: calls, places };
  const row = await moveEncounter(t, encounter, 'come_back', now, actorId(by), { back, signsIn: true });
  if (!row) throw domainError('queue.wrong_state');
  await noteWhy(t, encounter, why);
  await announceMove(t, 'come_back', row, line, by, now, row.session_id, { reason: why.reason });
  return answerOf(row);
}
