import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';
import { reopenLine, stopLine } from '../db/line-stops.ts';
import { findLine, type LineRow } from '../db/lines.ts';
import { openedLine } from './open-line.ts';

export interface LineState {
  session: string;
  stopped: boolean;
}

/**
 * Stops a line for a while (停诊、暂停叫号): nobody is called and no walk-in joins; who waits keeps the place, who has booked may check
 * in. Whose line it may be is the caller's question. Throws queue.session_not_found, session_closed, already_stopped.
 */
export async function stop(t: Tx, session: string, reason: string, actor: Actor, now: Instant): Promise<LineState> {
  await openedLine(t, session, now);
  const byName = actor.kind === 'staff' ? actor.name : actorId(actor);
  const line = await stopLine(t, session, { reason, by: actorId(actor), byName }, now);
  if (!line) throw domainError('queue.already_stopped');
  await tell(t, 'stop', line, actor, now);
  return { session, stopped: true };
}

/** Goes on in the same order. Throws queue.not_stopped, session_closed. */
export async function reopen(t: Tx, session: string, actor: Actor, now: Instant): Promise<LineState> {
  const line = await reopenLine(t, session, actorId(actor), now);
  if (!line) throw domainError((await isClosed(t, session)) ? 'queue.session_closed' : 'queue.not_stopped');
  await tell(t, 'reopen', line, actor, now);
  return { session, stopped: false };
}

const isClosed = async (t: Tx, session: string): Promise<boolean> =>
  ((await findLine(t, session))?.closed_at ?? null) !== null;

async function tell(t: Tx, act: 'stop' | 'reopen', line: LineRow, actor: Actor, now: Instant): Promise<void> {
  const { session_id: session, area_id: area, version: seq } = line;
  const type = act === 'stop' ? 'queue.line_stopped' : 'queue.line_reopened';
  await emit(t, { type, subject: session, seq, payload: { session, area } }, now);
  await audit(t, { actor, action: `queue.${act}_line`, subject: `queue.line/${session}`, outcome: 'ok' }, now);
}
