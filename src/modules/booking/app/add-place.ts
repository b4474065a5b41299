import { domainError } from '#kernel/errors.ts';
import { atLocal, type Instant, toOffset } from '#kernel/instant.ts';
import { patientsById } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import { addedPlaces, noteAddedPlace, takeAddedPlace } from '../db/added-places.ts';
import { figuresOf } from '../db/figures.ts';
import { leadOf } from '../db/joint-clinics.ts';
import { noteHistory } from '../db/rota-history.ts';
import { type SessionRow, sessionById } from '../db/session-rows.ts';
import { openAddedReason, sealAddedReason } from './added-reasons.ts';
import { bookAll } from './book.ts';
import { offerPlaces } from './offer-places.ts';
import { personName } from './person-name.ts';

export interface AddRequest {
  session: string;
  /** Local time within the session. */
  start: string;
  reason: string;
  /** Whom it is given to at once; nobody: the waitlist is asked, then it is everybody's. */
  patient: string | null;
  by: Actor;
}

/**
 * 加号: one more place of a session, with its reason, within the session's limit. It goes to the patient named, by the rules
 * of every booking, or to who waits, or into the pool. Throws booking.session_unknown, session_closed, added_not_own,
 * added_time, added_limit, joint_only_as_one, and what a booking throws.
 */
export async function addPlace(app: App, t: Tx, request: AddRequest, now: Instant): Promise<Answer> {
  const session = await ownOrAny(t, request.session, request.by);
  const startsAt = atLocal(session.date, request.start);
  const limit = (await figuresOf(t)).at(session.department, session.slotClass).addedLimit;
  const taken = await takeAddedPlace(t, { session: session.id, startsAt, limit }, now);
  if (!taken) {
    if (await leadOf(t, session.id)) throw domainError('booking.joint_only_as_one');
    throw whyNot(session, startsAt, limit, now);
  }
  const { slot, number, version } = taken;
  const { by, patient } = request;
  const appointment = patient === null ? null : await giveTo(app, t, patient, slot, by);
  const id = newId();
  const who = { by: actorId(by), byName: personName(by), at: now };
  const reasonSealed = sealAddedReason(app.crypto, id, request.reason);
  await noteAddedPlace(t, { id, session: session.id, slot, number, appointment, reasonSealed, ...who });
  const detail = { slot, number };
  await noteHistory(t, { rota: null, session: session.id, what: 'added', detail, reason: null, ...who });
  const subject = `booking.session/${session.id}`;
  await audit(
    t,
    { actor: by, action: 'booking.add_place', subject, outcome: 'ok', detail: { ...detail, added: id } },
    now,
  );
  await emit(
    t,
    { type: 'booking.place_added', subject: session.id, seq: version, payload: { session: session.id, slot } },
    now,
  );
  await offerPlaces(t, [session.id], [], now);
  return { status: 201, body: { id, slot, number, start: toOffset(startsAt), appointment } };
}

/** Books the new place for the person named, as every booking is decided. */
async function giveTo(app: App, t: Tx, patient: string, slot: string, by: Actor): Promise<string> {
  const [outcome] = await bookAll(app, t, [{ patient, slot, channel: 'clinic_room', by, claim: null }]);
  if (!outcome || outcome instanceof Error) throw outcome ?? new Error('one wish has one outcome');
  return (outcome.body as { id: string }).id;
}

/** What was added to a session, by whom and why; contract `addedList`. Throws booking.session_unknown, added_not_own. */
export async function listAdded(app: App, t: Tx, id: string, by: Actor) {
  const session = await ownOrAny(t, id, by);
  const rows = await addedPlaces(t, id);
  const people = await patientsById(
    t,
    rows.flatMap((row) => row.patient ?? []),
  );
  const names = new Map(people.map((one) => [one.id, one.name]));
  return {
    limit: (await figuresOf(t)).at(session.department, session.slotClass).addedLimit,
    items: rows.map((row) => ({
      id: row.id,
      number: row.number,
      start: toOffset(row.startsAt),
      patient: row.patient && (names.get(row.patient) ?? ''),
      reason: openAddedReason(app.crypto, row.id, row.reasonSealed),
      at: toOffset(row.at),
      byName: row.byName,
    })),
  };
}

/** Who keeps the rota adds to any session, a doctor to their own. */
async function ownOrAny(t: Tx, id: string, by: Actor): Promise<SessionRow> {
  const session = await sessionById(t, id);
  if (!session) throw domainError('booking.session_unknown');
  const keeper = by.kind === 'system' || (by.kind === 'staff' && by.permissions.has('booking.rota'));
  if (!keeper && !(by.kind === 'staff' && by.practitioner === session.practitioner)) {
    throw domainError('booking.added_not_own');
  }
  return session;
}

function whyNot(session: SessionRow, startsAt: Instant, limit: number, now: Instant) {
  if (session.state === 'closed') return domainError('booking.session_closed');
  if (startsAt < session.startsAt || startsAt >= session.endsAt || startsAt <= now)
    return domainError('booking.added_time');
  return domainError('booking.added_limit', { limit });
}
