import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { placesById } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';
import {
  changeSessionPlace,
  changeSessionState,
  liveHoldsOfSession,
  type SessionChanged,
} from '../db/change-session.ts';
import { leadOf } from '../db/joint-clinics.ts';
import { noteHistory, type SessionStep } from '../db/rota-history.ts';
import { sessionById } from '../db/session-rows.ts';
import { strandedBy } from '../db/waitlist-line.ts';
import type { SessionMove } from '../domain/session.ts';
import { endAndRecord } from './end-holds.ts';
import { offerPlaces } from './offer-places.ts';
import { personName } from './person-name.ts';
import { settleOffers } from './settle-freed.ts';
import { endAndTell } from './waitlist-tell.ts';
import { whySessionStays } from './why-session-stays.ts';

const EVENT = {
  pause: 'booking.session_paused',
  resume: 'booking.session_resumed',
  close: 'booking.session_closed',
} as const;

const STEP = { pause: 'paused', resume: 'resumed', close: 'closed' } as const;

/**
 * Pauses, resumes or closes a session. From the commit on, no booking of it succeeds (a booking in flight waits on the
 * session row and is refused). Appointments stay as they are. Who did it and why stands in the session's history.
 * Throws booking.session_unknown, booking.session_state.
 */
export async function changeSession(
  t: Tx,
  id: string,
  move: SessionMove,
  by: Actor,
  now: Instant,
  reason: string | null = null,
): Promise<SessionChanged> {
  const changed = await changeSessionState(t, id, move);
  if (!changed) throw await whySessionStays(t, id, move);
  if (move === 'close') await endWaiting(t, id, by, now);
  // What came free while it was paused.
  if (move === 'resume') await offerPlaces(t, [id], [], now);
  await tell(t, EVENT[move], STEP[move], changed, { by, reason }, now);
  return changed;
}

/** Holds and offers end with the session; whoever has no other session of that day to wait for is told. */
async function endWaiting(t: Tx, id: string, by: Actor, now: Instant): Promise<void> {
  const ended = await endAndRecord(t, await liveHoldsOfSession(t, id), 'released', by, now);
  await settleOffers(t, ended, 'released', by, now);
  await endAndTell(t, await strandedBy(t, id, now), 'stopped', by, now);
}

/** Moves a session to another place of the hospital. Throws booking.place_unknown, session_unknown, session_state. */
export async function moveSession(
  t: Tx,
  id: string,
  place: string,
  by: Actor,
  now: Instant,
  reason: string | null = null,
): Promise<SessionChanged> {
  const places = await placesById(t, [place]);
  if (places.length === 0) throw domainError('booking.place_unknown');
  const changed = await changeSessionPlace(t, id, place, now);
  if (changed) {
    await tell(t, 'booking.session_moved', 'moved', changed, { by, reason }, now);
    return changed;
  }
  const session = await sessionById(t, id);
  if (!session) throw domainError('booking.session_unknown');
  if (await leadOf(t, id)) throw domainError('booking.joint_only_as_one');
  if (session.state === 'closed') throw domainError('booking.session_state');
  return { id, state: session.state, place, version: session.version };
}

const ACTION = { paused: 'pause', resumed: 'resume', closed: 'close', moved: 'move', added: 'add' } as const;

/** Event, audit and history of a step. */
export async function tell(
  t: Tx,
  type: string,
  what: SessionStep,
  s: SessionChanged,
  { by, reason }: { by: Actor; reason: string | null },
  now: Instant,
): Promise<void> {
  const payload = { session: s.id, state: s.state, place: s.place };
  await emit(t, { type, subject: s.id, seq: s.version, payload }, now);
  const action = `booking.session_${ACTION[what]}`;
  await audit(t, { actor: by, action, subject: `booking.session/${s.id}`, outcome: 'ok', detail: payload }, now);
  const who = { by: actorId(by), byName: personName(by), at: now };
  await noteHistory(t, { rota: null, session: s.id, what, detail: { place: s.place }, reason, ...who });
}
