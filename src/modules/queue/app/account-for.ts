import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { markFulfilled, markNoShow } from '#modules/booking/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { type EncounterRow, type MoveDetail, moveEncounter } from '../db/encounters.ts';
import type { LineRow } from '../db/lines.ts';
import type { Move } from '../domain/step.ts';
import { announceMove } from './announce-move.ts';
import type { Closed } from './close-session.ts';
import type { GoOn } from './where-they-go-on.ts';

interface Closing {
  line: LineRow;
  goOn: GoOn;
  actor: Actor;
  now: Instant;
}

/** What becomes of each person of a session that closes; every number is in exactly one count. */
export async function accountFor(
  t: Tx,
  people: readonly EncounterRow[],
  closing: Closing,
): Promise<Omit<Closed, 'session'>> {
  const counts = { done: 0, absent: 0, noShow: 0, notSeen: 0, goOn: 0, resultsOpen: 0 };
  for (const person of people) counts[await end(t, person, closing)] += 1;
  return counts;
}

async function end(t: Tx, person: EncounterRow, closing: Closing): Promise<keyof Omit<Closed, 'session'>> {
  const { actor, now, goOn } = closing;
  if (person.state === 'done') return 'done';
  if (person.state === 'waiting' || person.state === 'away') {
    const target = goOn(person);
    if (target) {
      const step = person.state === 'away' ? 'carry' : 'hand_over';
      await move(t, person, step, { ...closing, line: target.line }, { into: target.into });
      return 'goOn';
    }
    // Seen once: neither not seen nor absent, and the appointment was kept.
    if (person.tests > 0) {
      await move(t, person, 'leave_open', closing);
      await markFulfilled(t, person.appointment_id, actor, now);
      return 'resultsOpen';
    }
    await move(t, person, 'leave', closing);
    return 'notSeen';
  }
  if (person.state === 'called') await move(t, person, 'pass', closing);
  if (person.tests > 0) await markFulfilled(t, person.appointment_id, actor, now);
  // Nobody has ever seen them in the house: only the clock had counted them as present.
  else if (!person.signed_in) {
    await markNoShow(t, person.appointment_id, actor, now);
    return 'noShow';
  }
  return 'absent';
}

async function move(t: Tx, person: EncounterRow, step: Move, closing: Closing, detail: MoveDetail = {}): Promise<void> {
  const { line, actor, now } = closing;
  const row = await moveEncounter(t, person.id, step, now, actorId(actor), detail);
  if (!row) throw domainError('queue.wrong_state');
  await announceMove(t, step, row, line, actor, now, person.session_id);
}
