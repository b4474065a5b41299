import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { currentPatients } from '#modules/identity/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import { changeSessionState, liveHoldsOfSession } from '../db/change-session.ts';
import { copySession } from '../db/copy-session.ts';
import { type SessionRow, sessionById } from '../db/session-rows.ts';
import { arrivedIn, lockSessions, peopleOf } from '../db/stop-plan-rows.ts';
import { overtakeRequests } from '../db/stop-requests.ts';
import { insertCases, insertStop } from '../db/stop-rows.ts';
import { strandedBy } from '../db/waitlist-line.ts';
import { planStop } from '../domain/plan-stop.ts';
import type { StopCause, StopNumbers } from '../domain/stop.ts';
import { carryOut } from './carry-out-stop.ts';
import { tell } from './change-session.ts';
import { endAndRecord } from './end-holds.ts';
import { offerPlaces } from './offer-places.ts';
import { personName } from './person-name.ts';
import { otherBookings, ownMinutes, readNear, readSupply, requireEqual, type StopWish } from './read-stop.ts';
import { settleOffers } from './settle-freed.ts';
import { tellStopped } from './tell-stopped.ts';
import { endAndTell } from './waitlist-tell.ts';
import { whySessionStays } from './why-session-stays.ts';

export interface StopRequest extends StopWish {
  session: string;
  cause: StopCause;
  /** Sealed by the caller, with the id of the stop; null when the old way of calling off was used. */
  sealReason: (stop: string) => string | null;
  urgent: boolean;
  /** The request that another person approves. */
  approved: string | null;
  /** Writes one that is to be approved afterwards, under the locks. */
  askAfterwards: (() => Promise<string>) | null;
  by: Actor;
}

export interface Stopped extends StopNumbers {
  id: string;
  session: string;
  version: number;
  place: string;
}

/**
 * 停诊 as one act: from the commit on nothing of the session is booked; whoever had a place has another one, or one kept, or
 * is told that it is cancelled by the hospital; whoever waited is told. A booking that was quicker is among those treated, one
 * that is slower is refused. Locks: all sessions concerned in id order, holds, appointments, then the line.
 * Throws booking.session_unknown, session_state, substitute_not_equal, joint_no_substitute, joint_only_as_one.
 */
export async function stopSession(t: Tx, ask: StopRequest, now: Instant): Promise<Stopped> {
  await currentPatients(t, []);
  const session = await sessionById(t, ask.session);
  if (!session) throw domainError('booking.session_unknown');
  const near = await readNear(t, session, ask, now);
  requireEqual(session, near, ask);
  await lockSessions(t, [session.id, ...near.sessions.map((one) => one.id)]);
  const closed = await changeSessionState(t, session.id, 'close');
  if (!closed) throw await whySessionStays(t, session.id, 'close');
  const people = await peopleOf(t, session.id, 'for no key update');
  const ended = await endAndRecord(t, await liveHoldsOfSession(t, session.id), 'released', ask.by, now);
  const takenOver = await takeOver(t, session, ask.substitute, now);
  const sessions = takenOver ? [...near.sessions, takenOver] : near.sessions;
  const supply = await readSupply(t, session, { ...near, sessions }, ask, [], now);
  const outcomes = planStop(people, supply, await otherBookings(t, session, people, near), near.settings);
  const stop = { id: newId(), session: session.id };
  const cases = await carryOut(t, { stop: stop.id, session, outcomes, settings: near.settings, by: ask.by }, now);
  const messages = await tellStopped(t, session, cases, now);
  const count = (outcome: string) => cases.filter((one) => one.outcome === outcome).length;
  const numbers: StopNumbers = {
    concerned: cases.length,
    substituted: count('substitute'),
    held: count('held'),
    cancelled: count('cancelled'),
    arrived: await arrivedIn(t, session.id),
  };
  const { cause, urgent, substitute, by } = ask;
  await overtakeRequests(t, session.id, ask.approved, now);
  const request = ask.askAfterwards ? await ask.askAfterwards() : ask.approved;
  const row = { ...stop, ...numbers, request, cause, urgent, substitute, by: actorId(by), byName: personName(by) };
  await insertStop(t, { ...row, reasonSealed: ask.sealReason(stop.id) }, now);
  await insertCases(
    t,
    stop,
    cases.map((one, n) => ({ ...one, message: messages[n] ?? null })),
    now,
  );
  // The line comes last in the order of the locks.
  await settleOffers(t, ended, 'released', by, now);
  await endAndTell(t, await strandedBy(t, session.id, now), 'stopped', by, now);
  if (takenOver) await offerPlaces(t, [takenOver.id], [], now);
  await tell(t, 'booking.session_closed', 'closed', closed, { by, reason: null }, now);
  await record(t, session, row, by, now);
  return { ...stop, ...numbers, version: closed.version, place: closed.place };
}

/** The same minutes and numbers under the substitute, if that doctor is free then. */
async function takeOver(t: Tx, session: SessionRow, substitute: string | null, now: Instant) {
  if (substitute === null) return null;
  const { left } = await ownMinutes(t, session, substitute, now);
  const id = left.length === 0 ? null : await copySession(t, session.id, substitute, left, now);
  if (id === null) return null;
  const made = await sessionById(t, id);
  if (!made) throw new Error('a session that was written is there');
  const { date, startsAt, fee, department } = made;
  // How many tickets it gives is its row's to say, when one is taken.
  return { id, practitioner: substitute, department, date, startsAt, fee, walkInsLeft: Number.MAX_SAFE_INTEGER };
}

type Row = StopNumbers & {
  id: string;
  cause: string;
  urgent: boolean;
  substitute: string | null;
};

async function record(t: Tx, session: SessionRow, row: Row, by: Actor, now: Instant): Promise<void> {
  const { id, cause, urgent, substitute, concerned, substituted, held, cancelled, arrived } = row;
  const { department, practitioner, date } = session;
  const numbers = { concerned, substituted, held, cancelled, arrived };
  const payload = { session: session.id, department, practitioner, date, cause, urgent, substitute, ...numbers };
  await emit(t, { type: 'booking.session_stopped', subject: id, seq: 1, payload }, now);
  const detail = { stop: id, cause, urgent, substitute, ...numbers };
  const subject = `booking.session/${session.id}`;
  await audit(t, { actor: by, action: 'booking.stop', subject, outcome: 'ok', detail }, now);
}
