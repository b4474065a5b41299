import { domainError } from '#kernel/errors.ts';
import { type Instant, parseInstant } from '#kernel/instant.ts';
import { placeById } from '#modules/catalog/public.ts';
import { patientsById } from '#modules/identity/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';
import type { BoardEvent } from '../contract-feeds.ts';
import { keepBoardLine } from '../db/board-lines.ts';
import { feedState } from '../domain/feed-state.ts';

/**
 * Shows on the boards what a room of pharmacy or tests tells, in its transaction. Twice, or after a later one: `known`, and nothing
 * changes. Throws queue.feed_place, feed_patient, feed_number.
 */
export async function takeBoardEvent(
  t: Tx,
  event: BoardEvent,
  by: Actor,
  now: Instant,
): Promise<{ taken: 'new' | 'known' }> {
  const at = parseInstant(event.at);
  if (at === null) throw domainError('platform.bad_input');
  const state = feedState({ ...event, at });
  if ((await placeById(t, state.place))?.kind !== 'waiting') throw domainError('queue.feed_place');
  if (state.room !== null && (await placeById(t, state.room))?.kind !== 'room') throw domainError('queue.feed_place');
  if ((await patientsById(t, [state.patient])).length === 0) throw domainError('queue.feed_patient');
  const kept = await keepBoardLine(t, state);
  if (!kept) return { taken: 'known' };
  const [place, before] = kept.places;
  const payload = { kind: state.kind, place: place ?? null, before: before ?? null };
  await emit(t, { type: 'queue.board_line_changed', subject: state.id, seq: state.seq, payload }, now);
  const detail = { type: event.type, place: state.place };
  await audit(
    t,
    { actor: by, action: 'queue.board_event', subject: `queue.board_line/${state.id}`, outcome: 'ok', detail },
    now,
  );
  return { taken: 'new' };
}
