import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';
import type { EncounterRow } from '../db/encounters.ts';
import type { LineRow } from '../db/lines.ts';
import type { Move } from '../domain/step.ts';

/** What the outside hears of each move: `queue.<event>`; the same word names the audit row's act. */
const EVENTS: Readonly<Record<Move | Opening, string>> = {
  check_in: 'queue.checked_in',
  come_back: 'queue.came_back',
  call: 'queue.called',
  recall: 'queue.recalled',
  start: 'queue.started',
  finish: 'queue.finished',
  pass: 'queue.passed',
  leave: 'queue.left_unseen',
  send_to_tests: 'queue.sent_to_tests',
  back_from_tests: 'queue.back_from_tests',
  carry: 'queue.carried',
  leave_open: 'queue.results_left_open',
  hand_over: 'queue.handed_over',
  present: 'queue.counted_present',
  sign_in: 'queue.signed_in',
};

/** How an encounter begins: somebody checks in, or the clock counts who has booked as present. */
export type Opening = 'check_in' | 'present';

/** The event and the audit row of one move, in the transaction of the move. `from`: the session whose person it was before. */
export async function announceMove(
  t: Tx,
  move: Move | Opening,
  row: EncounterRow,
  line: LineRow,
  actor: Actor,
  now: Instant,
  from: string = row.session_id,
): Promise<void> {
  const payload = {
    ...(from === row.session_id ? {} : { from }),
    encounter: row.id,
    appointment: row.appointment_id,
    patient: row.patient_id,
    session: row.session_id,
    area: line.area_id,
    state: row.state,
  };
  await emit(t, { type: EVENTS[move], subject: row.id, seq: row.version, payload }, now);
  const detail = { session: row.session_id, state: row.state, number: row.number };
  const subject = `queue.encounter/${row.id}`;
  await audit(t, { actor, action: `queue.${move}`, subject, outcome: 'ok', detail }, now);
}
