import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import { jointDays, type Session, sessionById, takeLineNumber } from '#modules/booking/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { EncounterAnswer } from '../contract.ts';
import { moveToLine, type Why } from '../db/desk-moves.ts';
import { encounterById } from '../db/encounters.ts';
import { findLine, type LineRow, takeLine } from '../db/lines.ts';
import { poolCounters } from '../db/pools.ts';
import { returnedInNewLine } from '../domain/desk-moves.ts';
import { announceMove } from './announce-move.ts';
import { answerOf } from './answer.ts';
import { sessionsAsOne } from './line-of.ts';
import { openedLine } from './open-line.ts';

/**
 * 换医生: somebody who waits goes on in the line of another doctor of the department, with a number of that line and the time of
 * the first check-in: who came early is not put behind for it. `from` is the line in which the desk saw the person.
 * Throws queue.encounter_not_found, wrong_state, session_not_found, session_closed, same_line, other_department.
 */
export async function moveLine(
  t: Tx,
  encounter: string,
  { from, to, ...why }: Why & { from: string; to: string },
  by: Actor,
  now: Instant,
): Promise<EncounterAnswer> {
  const before = await encounterById(t, encounter);
  if (!before) throw domainError('queue.encounter_not_found');
  if (before.session_id !== from) throw domainError('queue.wrong_state');
  if (from === to) throw domainError('queue.same_line');
  const session = await requireOpenHere(t, to, now);
  // Both lines in the order of their ids: two desks that move people crosswise wait for each other, never in a circle.
  const taken = new Map<string, LineRow | null>();
  for (const id of [from, to].sort()) taken.set(id, id === to ? await openedLine(t, id, now) : await takeLine(t, id));
  const line = taken.get(to);
  const old = taken.get(from) ?? (await findLine(t, from));
  if (!line || !old) throw domainError('queue.session_closed');
  if (old.department_id !== line.department_id) throw domainError('queue.other_department');
  // Rooms that share a line call from it as they come free: there is nothing to change.
  if ((await sessionsAsOne(t, old)).includes(to)) throw domainError('queue.same_line');

  const number = await takeLineNumber(t, to, now);
  if (number === null) throw domainError('queue.session_closed');
  const { practitioner } = session;
  const returnedAtCall = returnedInNewLine(before.returned_at_call, await callsOf(t, old), await callsOf(t, line));
  const target = { session: to, practitioner, number, returnedAtCall };
  const row = await moveToLine(t, encounter, from, target, now, actorId(by), why);
  if (!row) throw domainError('queue.wrong_state');
  await announceMove(t, 'move', row, line, by, now, from, { reason: why.reason, fromArea: old.area_id });
  return answerOf(row);
}

/** The session is today's, holds its clinic, and has a line of its own. */
async function requireOpenHere(t: Tx, id: string, now: Instant): Promise<Session> {
  const session = await sessionById(t, id);
  if (!session || session.date !== localDate(now)) throw domainError('queue.session_not_found');
  const leads = (await jointDays(t, [id], 'zh')).get(id)?.session;
  if (leads !== undefined && leads !== id) throw domainError('queue.session_not_found');
  return session;
}

const callsOf = async (t: Tx, line: LineRow): Promise<number> =>
  line.pool_part === 'shares' ? (await poolCounters(t, line)).calls : line.calls;
