import { domainError } from '#kernel/errors.ts';
import { addMinutes, type Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { EncounterAnswer } from '../contract.ts';
import { heldUntil, holdEncounter, releaseEncounter, type Why } from '../db/desk-moves.ts';
import { encounterById } from '../db/encounters.ts';
import { type LineRow, takeLine } from '../db/lines.ts';
import { takePool } from '../db/pools.ts';
import { placeIsKept } from '../domain/desk-moves.ts';
import type { QueueRules } from '../domain/queue-rules.ts';
import { announceMove } from './announce-move.ts';
import { answerOf } from './answer.ts';
import { rulesOf } from './rules-of.ts';

/** 暂离: not called meanwhile, the place kept as long as the rule says. Throws encounter_not_found, session_closed, wrong_state. */
export async function hold(t: Tx, encounter: string, why: Why, by: Actor, now: Instant): Promise<EncounterAnswer> {
  const { line, rules } = await lineOf(t, encounter);
  const until = addMinutes(now, rules.heldMinutes);
  const row = await holdEncounter(t, encounter, until, now, actorId(by), why);
  if (!row) throw domainError('queue.wrong_state');
  await announceMove(t, 'hold', row, line, by, now, row.session_id, { reason: why.reason });
  return answerOf(row);
}

/** Back from being away: to the place one had, or some places behind when it was longer than the rule keeps it. */
export async function release(t: Tx, encounter: string, by: Actor, now: Instant): Promise<EncounterAnswer> {
  const { line, rules, calls } = await lineOf(t, encounter);
  const until = (await heldUntil(t, [encounter])).get(encounter);
  if (until === undefined) throw domainError('queue.wrong_state');
  const back = placeIsKept(until, now) ? null : { lineCalls: calls, places: rules.placesBack };
  const row = await releaseEncounter(t, encounter, back, now, actorId(by));
  if (!row) throw domainError('queue.wrong_state');
  await announceMove(t, 'release', row, line, by, now);
  return answerOf(row);
}

/** The line in which somebody stands, taken for this transaction, its rules, and what it or its common line has called. */
export async function lineOf(t: Tx, encounter: string): Promise<{ line: LineRow; rules: QueueRules; calls: number }> {
  const before = await encounterById(t, encounter);
  if (!before) throw domainError('queue.encounter_not_found');
  const line = await takeLine(t, before.session_id);
  if (!line) throw domainError('queue.session_closed');
  const { calls } = line.pool_part === 'shares' ? await takePool(t, line) : line;
  return { line, calls, rules: (await rulesOf(t, [line.session_id]))(line.session_id) };
}
