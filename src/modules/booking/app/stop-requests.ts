import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import type { SessionChanged } from '../db/change-session.ts';
import { figuresOf } from '../db/figures.ts';
import { leadOf } from '../db/joint-clinics.ts';
import { type SessionRow, sessionById } from '../db/session-rows.ts';
import { decideRequestRow, insertRequest, requestById } from '../db/stop-requests.ts';
import { needsApproval, urgentStopAllowed } from '../domain/rules/stopping-needs-approval.ts';
import type { StopCause } from '../domain/stop.ts';
import { personName } from './person-name.ts';
import type { StopWish } from './read-stop.ts';
import { type Stopped, stopSession } from './stop-session.ts';
import { openAsked, sealAsked, sealDecision, sealStopReason } from './stop-texts.ts';

export interface Asking extends StopWish {
  session: string;
  cause: StopCause;
  reason: string;
  by: Actor;
}

/**
 * Asks that a clinic is stopped; another person decides. Throws booking.session_unknown, session_state, joint_only_as_one,
 * request_exists, and approval_not_needed to whoever could stop it at once.
 */
export async function askToStop(
  app: App,
  t: Tx,
  ask: Asking & { mayStop: boolean },
  now: Instant,
): Promise<{ id: string; state: 'asked' }> {
  const session = await requireSession(t, ask.session);
  if (session.state === 'closed') throw domainError('booking.session_state');
  if (ask.mayStop && !(await approvalNeeded(t, session))) throw domainError('booking.approval_not_needed');
  return { id: await writeRequest(app, t, ask, false, now), state: 'asked' };
}

/**
 * Stops a clinic that may be stopped at once: of a class that needs no approval, or urgently, with the approval asked for
 * in the same transaction. Throws booking.approval_needed, urgent_too_early, and what stopSession throws.
 */
export async function stopNow(app: App, t: Tx, ask: Asking & { urgent: boolean }, now: Instant): Promise<Stopped> {
  const session = await requireSession(t, ask.session);
  const sealReason = (stop: string) => sealStopReason(app.crypto, stop, ask.reason);
  if (!(await approvalNeeded(t, session)))
    return stopSession(t, { ...ask, sealReason, urgent: false, approved: null, askAfterwards: null }, now);
  if (!ask.urgent) throw domainError('booking.approval_needed');
  const figures = (await figuresOf(t)).at(session.department, session.slotClass);
  if (!urgentStopAllowed(session.startsAt, now, figures)) throw domainError('booking.urgent_too_early');
  return stopSession(
    t,
    { ...ask, sealReason, approved: null, askAfterwards: () => writeRequest(app, t, ask, true, now) },
    now,
  );
}

/** The short way: nobody takes over and no place is kept. Throws as stopNow does. */
export async function stopPlainly(
  app: App,
  t: Tx,
  { session, reason, by }: { session: string; reason: string | null; by: Actor },
  now: Instant,
): Promise<SessionChanged> {
  const plain = { cause: 'other', substitute: null, offerNext: false, urgent: false } as const;
  const { version, place } = await stopNow(app, t, { ...plain, reason: reason ?? '停诊', session, by }, now);
  return { id: session, state: 'closed', place, version };
}

/**
 * Approves or refuses, once, by another person, with a reason. An approved stop is carried out in the same transaction; one
 * that was urgent has been, and the answer stands beside it. Throws booking.request_unknown, request_decided,
 * request_same_person, and what the stop itself throws.
 */
export async function decideRequest(
  app: App,
  t: Tx,
  decision: {
    id: string;
    verdict: 'approved' | 'refused';
    reason: string;
    /** Undefined: as it was asked for. */
    substitute?: string | null | undefined;
    by: Actor;
  },
  now: Instant,
): Promise<{ id: string; state: 'approved' | 'refused'; stopped: Stopped | null }> {
  const { id, verdict, by } = decision;
  const request = await requestById(t, id);
  if (!request) throw domainError('booking.request_unknown');
  if (request.askedBy === actorId(by)) throw domainError('booking.request_same_person');
  if (request.state !== 'asked') throw domainError('booking.request_decided');
  const { session, cause, offerNext, urgent } = request;
  const substitute = decision.substitute === undefined ? request.substitute : decision.substitute;
  const reason = openAsked(app.crypto, id, request.reasonSealed);
  const sealReason = (stop: string) => sealStopReason(app.crypto, stop, reason);
  const wish = { session, cause, substitute, offerNext, urgent: false, approved: id, askAfterwards: null };
  const act = verdict === 'approved' && !urgent;
  const stopped = act ? await stopSession(t, { ...wish, sealReason, by }, now) : null;
  const row = { state: verdict, answerSealed: sealDecision(app.crypto, id, decision.reason), by: actorId(by) };
  const version = await decideRequestRow(t, id, { ...row, byName: personName(by) }, now);
  if (version === null) throw domainError('booking.request_decided');
  await record(t, 'decide', { id, seq: version }, { session, verdict, urgent }, by, now);
  return { id, state: verdict, stopped };
}

export async function approvalNeeded(t: Tx, session: SessionRow): Promise<boolean> {
  return needsApproval((await figuresOf(t)).at(session.department, session.slotClass));
}

async function requireSession(t: Tx, id: string): Promise<SessionRow> {
  const session = await sessionById(t, id);
  if (!session) throw domainError('booking.session_unknown');
  // A request about one of its doctors could never be carried out.
  if (await leadOf(t, id)) throw domainError('booking.joint_only_as_one');
  return session;
}

async function writeRequest(app: App, t: Tx, ask: Asking, urgent: boolean, now: Instant): Promise<string> {
  const id = newId();
  const { session, cause, substitute, offerNext, by } = ask;
  const reasonSealed = sealAsked(app.crypto, id, ask.reason);
  const row = { id, session, cause, reasonSealed, urgent, substitute, offerNext };
  await insertRequest(t, { ...row, by: actorId(by), byName: personName(by) }, now);
  await record(t, 'ask', { id, seq: 1 }, { session, cause, urgent }, by, now);
  return id;
}

const EVENT = { ask: 'booking.stop_asked', decide: 'booking.stop_decided' } as const;

async function record(
  t: Tx,
  what: 'ask' | 'decide',
  { id, seq }: { id: string; seq: number },
  detail: Record<string, string | boolean>,
  by: Actor,
  now: Instant,
): Promise<void> {
  await emit(t, { type: EVENT[what], subject: id, seq, payload: { request: id, ...detail } }, now);
  const subject = `booking.stop_request/${id}`;
  await audit(t, { actor: by, action: `booking.stop_${what}`, subject, outcome: 'ok', detail }, now);
}
