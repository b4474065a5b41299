import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { markFulfilled } from '#modules/booking/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { EncounterAnswer } from '../contract.ts';
import { encounterById, moveEncounter } from '../db/encounters.ts';
import { takeLine } from '../db/lines.ts';
import { announceMove } from './announce-move.ts';
import { answerOf } from './answer.ts';
import { requireOwn } from './own-session.ts';

/** What a doctor does with the person called: call again, start, send to tests (送检), finish, or pass (过号) who did not come. */
export type DoctorAct = 'recall' | 'start' | 'finish' | 'pass' | 'send_to_tests';

/**
 * One act of the doctor on one person of the own session; it happens only from the state it belongs to.
 * Throws queue.encounter_not_found, not_your_session, session_closed, wrong_state, room_occupied.
 */
export async function actOnEncounter(
  t: Tx,
  encounter: string,
  act: DoctorAct,
  actor: Actor,
  now: Instant,
): Promise<EncounterAnswer> {
  const before = await encounterById(t, encounter);
  if (!before) throw domainError('queue.encounter_not_found');
  const line = await takeLine(t, before.session_id);
  if (!line) throw domainError('queue.session_closed');
  requireOwn(line.practitioner_id, actor);

  const row = await moveEncounter(t, encounter, act, now, actorId(actor));
  if (!row) throw domainError('queue.wrong_state');
  if (act === 'finish') await markFulfilled(t, row.appointment_id, actor, now);
  await announceMove(t, act, row, line, actor, now);
  return answerOf(row);
}
