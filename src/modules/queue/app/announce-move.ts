import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';
import type { EncounterRow } from '../db/encounters.ts';
import type { LineRow } from '../db/lines.ts';
import type { DeskMove } from '../domain/desk-moves.ts';
import type { Move } from '../domain/step.ts';

/** What the outside hears of each move: `queue.<event>`; the same word names the audit row's act. */
const EVENTS: Readonly<Record<Move | DeskMove | 'check_in', string>> = {
  check_in: 'queue.checked_in',
  come_back: 'queue.came_back',
  call: 'queue.called',
  recall: 'queue.recalled',
  start: 'queue.started',
  finish: 'queue.finished',
  pass: 'queue.passed',
  leave: 'queue.left_unseen',
  hold: 'queue.held',
  release: 'queue.released',
  move: 'queue.moved',
};

/** The event and the audit row of one move, in the transaction of the move. */
export async function announceMove(
  t: Tx,
  move: Move | DeskMove | 'check_in',
  row: EncounterRow,
  line: LineRow,
  actor: Actor,
  now: Instant,
  more: Record<string, string> = {},
): Promise<void> {
  const payload = {
    encounter: row.id,
    appointment: row.appointment_id,
    patient: row.patient_id,
    session: row.session_id,
    area: line.area_id,
    state: row.state,
    ...more,
  };
  await emit(t, { type: EVENTS[move], subject: row.id, seq: row.version, payload }, now);
  const detail = { session: row.session_id, state: row.state, number: row.number, ...more };
  const subject = `queue.encounter/${row.id}`;
  await audit(t, { actor, action: `queue.${move}`, subject, outcome: 'ok', detail }, now);
}
