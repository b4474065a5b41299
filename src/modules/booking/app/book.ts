import { type DomainError, domainError, isDomainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { currentPatients } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import { auditAll } from '#platform/audit/record.ts';
import { type Batcher, createBatcher } from '#platform/db/batch.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Answer, IdempotencyClaim } from '#platform/http/route.ts';
import { decideOnce } from '#platform/idempotency/decide-once.ts';
import { newId } from '#platform/ids.ts';
import { emitAll } from '#platform/outbox/emit.ts';
import { alternativesTo, type Near } from '../db/alternatives.ts';
import { figuresOf } from '../db/figures.ts';
import { keepLive } from '../db/institutions.ts';
import { loadPool } from '../db/load-pool.ts';
import { planByKeys } from '../db/plan-by-keys.ts';
import { bookEntriesOfHolds } from '../db/waitlist-line.ts';
import { type NewBooking, writeBookings } from '../db/write-bookings.ts';
import { decideBookings } from '../domain/decide-bookings.ts';
import type { Decision, Refused, Wish, Won } from '../domain/pool.ts';
import { refusalParams } from '../domain/refusal-params.ts';
import type { Channel } from '../domain/session.ts';
import { sealReason } from './reason.ts';

export interface BookRequest extends Wish {
  reason?: string | undefined;
  /** Who books, as audit writes it. The caller has checked that this actor may act for this patient. */
  by: Actor;
  claim: IdempotencyClaim | null;
  /** The partner institution for which this is booked. */
  institution?: string | undefined;
  /** When the place began that this one is booked instead of: a move, told as one. */
  movedFrom?: Instant;
  /** What a moved place stays: the booking of this institution, by this channel, whoever moves it. */
  stays?: { institution: string; channel: Channel } | undefined;
  requestId?: string;
}

/**
 * Books one place by group commit: requests of one hospital that arrive together are decided by one transaction.
 * Resolves to 201 with contract `bookedAnswer`; rejects with booking.slot_full, hold_expired, doctor_day_limit, ...
 */
export function book(app: App, hospital: number, request: BookRequest): Promise<Answer> {
  return batcherOf(app).submit(hospital, request);
}

const batchers = new WeakMap<App, Batcher<BookRequest, Answer>>();

function batcherOf(app: App): Batcher<BookRequest, Answer> {
  let batcher = batchers.get(app);
  if (!batcher) {
    batcher = createBatcher<BookRequest, Answer>({
      name: 'booking.book',
      maxSize: 200,
      lanes: 2,
      tx: app.db.tx,
      decide: async (t, requests, locked) => {
        await planByKeys(t);
        return decideOnce(t, requests, app.clock.now(), (tx, fresh) => bookAll(app, tx, fresh, locked));
      },
    });
    batchers.set(app, batcher);
  }
  return batcher;
}

/** The transaction of a batch: read under lock, decide purely, write set-based, tell by event and audit. */
export async function bookAll(
  app: App,
  t: Tx,
  asked: readonly BookRequest[],
  locked?: () => void,
): Promise<(Answer | DomainError)[]> {
  const now = app.clock.now();
  const merged = await currentPatients(
    t,
    asked.map((request) => request.patient),
  );
  const requests = asked.map((r) => (merged.size === 0 ? r : { ...r, patient: merged.get(r.patient) ?? r.patient }));
  const settings = await figuresOf(t);
  const pool = await loadPool(t, requests, now, locked);
  const decisions = await withoutEnded(t, requests, decideBookings(requests, pool, now, settings));
  const won = decisions.flatMap((d, n) => (d.ok ? [newBooking(app, requests[n] as BookRequest, d)] : []));
  await writeBookings(t, won, now, settings.departmentsPerDay);
  const accepted = won.flatMap(({ hold }) => (hold && pool.holds.get(hold)?.entry ? [hold] : []));
  if (accepted.length > 0) await bookEntriesOfHolds(t, accepted, now);
  await emitAll(t, won.map(bookedEvent), now);
  await auditAll(t, won.map(bookedAudit), now);
  const refusals = await refusalsOf(t, decisions, now);
  const answers = won.map(bookedAnswer);
  return decisions.map((d, n) => (d.ok ? (answers.shift() as Answer) : (refusals[n] as DomainError)));
}

/** What is booked for a partner institution that ended meanwhile is refused; one that has not, ends after this. */
async function withoutEnded(t: Tx, requests: readonly BookRequest[], decisions: Decision[]): Promise<Decision[]> {
  const named = requests.flatMap((request) => request.institution ?? []);
  if (named.length === 0) return decisions;
  const live = await keepLive(t, named);
  return decisions.map((decision, n) => {
    const institution = requests[n]?.institution;
    if (institution === undefined || live.has(institution)) return decision;
    return { ok: false, code: 'booking.institution_none', near: null, shares: [] };
  });
}

type Booked = NewBooking & { by: Actor; requestId: string | null; movedFrom: Instant | null };

function newBooking(app: App, request: BookRequest, decision: Won): Booked {
  const id = newId();
  const reasonSealed = request.reason ? sealReason(app.crypto, id, request.reason) : null;
  return {
    ...decision,
    id,
    patient: request.patient,
    channel: request.stays?.channel ?? request.channel,
    institution: request.stays?.institution ?? request.institution ?? null,
    bookedBy: actorId(request.by),
    device: request.caller?.device ?? null,
    reasonSealed,
    by: request.by,
    requestId: request.requestId ?? null,
    movedFrom: request.movedFrom ?? null,
  };
}

function bookedEvent(w: Booked) {
  const { department, practitioner, date } = w.session;
  const payload = { patient: w.patient, session: w.session.id, slot: w.slot.id, department, practitioner, date };
  return {
    type: 'booking.appointment_booked',
    subject: w.id,
    seq: 1,
    payload: {
      ...payload,
      number: w.number,
      channel: w.channel,
      start: w.slot.startsAt,
      ...(w.movedFrom ? { movedFrom: w.movedFrom } : {}),
    },
  };
}

function bookedAudit(w: Booked) {
  const detail = { session: w.session.id, slot: w.slot.id, number: w.number, channel: w.channel };
  return {
    actor: w.by,
    action: 'booking.book',
    subject: `booking.appointment/${w.id}`,
    outcome: 'ok' as const,
    detail,
    requestId: w.requestId,
  };
}

function bookedAnswer(w: Booked): Answer {
  const { id, number, patient } = w;
  const start = toOffset(w.slot.startsAt);
  const body = {
    id,
    number,
    state: 'booked',
    patient,
    session: w.session.id,
    slot: w.slot.id,
    date: w.session.date,
    start,
  };
  return { status: 201, body };
}

/** One refusal per refused decision, at its place in the list; all alternatives come from one statement. */
async function refusalsOf(t: Tx, decisions: readonly Decision[], now: string): Promise<(DomainError | null)[]> {
  const near = decisions.flatMap((d) => nearOf(d) ?? []);
  const once = new Map(near.map((n) => [keyOf(n), n]));
  const found = Map.groupBy(await alternativesTo(t, [...once.values()], now), keyOf);
  return decisions.map((d) => {
    if (d.ok) return null;
    const n = nearOf(d);
    return domainError(d.code, { ...d.params, ...refusalParams((n && found.get(keyOf(n))) ?? []) });
  });
}

const nearOf = (d: Decision): Near | null =>
  d.ok || d.near === null ? null : { near: d.near, shares: d.shares.join(','), visits: (d.visits ?? []).join(',') };
const keyOf = ({ near, shares, visits }: Near): string => `${near} ${shares} ${visits}`;

/** A refusal thrown by a single act (hold), with its alternatives. */
export async function refusalOf(t: Tx, refusal: Refused, now: string): Promise<DomainError> {
  const [error] = await refusalsOf(t, [refusal], now);
  if (!isDomainError(error)) throw new Error('a refused decision has an error');
  return error;
}
