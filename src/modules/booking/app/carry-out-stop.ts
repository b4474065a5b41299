import type { Instant } from '#kernel/instant.ts';
import { auditAll } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { emitAll } from '#platform/outbox/emit.ts';
import { type Cancelled, cancelAppointments } from '../db/cancel-appointments.ts';
import { insertHold } from '../db/holds.ts';
import { type Moved, moveAppointment, moveTicket } from '../db/move-appointments.ts';
import type { SessionRow } from '../db/session-rows.ts';
import type { NewCase } from '../db/stop-rows.ts';
import type { StopOutcome, StopPerson, StopPlace } from '../domain/plan-stop.ts';
import { answerUntil } from '../domain/rules/answer-until.ts';
import type { Settings } from '../domain/settings.ts';
import { tellCancelled } from './cancel.ts';
import { startRefunds } from './start-refunds.ts';

export interface Work {
  stop: string;
  session: SessionRow;
  outcomes: readonly StopOutcome[];
  settings: Settings;
  by: Actor;
}

/** A case about to be written, with what its message says. */
export type Settled = Omit<NewCase, 'message'> & { place: StopPlace | null; number: number | null };

/** Moves, keeps and cancels what the plan says, with event and audit each. The sessions are locked. */
export async function carryOut(t: Tx, work: Work, now: Instant): Promise<Settled[]> {
  const settled: Settled[] = [];
  const moves: Moved[] = [];
  for (const one of work.outcomes) {
    const moved = await moveOne(t, one, now);
    if (moved) moves.push(moved);
    const case_ = moved ? substituted(one, moved, work, now) : null;
    settled.push(case_ ?? lost(one.person));
  }
  await tellMoved(t, work, moves, now);
  const left = settled.flatMap((one, n) => (one.outcome === 'cancelled' ? [n] : []));
  const ids = left.map((n) => settled[n]?.appointment ?? '');
  const gone = await cancelAppointments(t, ids, 'hospital', null, now);
  await tellCancelled(t, gone, 'hospital', work.by, now, work.stop);
  await startRefunds(t, gone.map(refundOf), work.stop, now);
  for (const n of left) {
    const outcome = work.outcomes[n];
    if (outcome?.outcome === 'held') settled[n] = await keepPlace(t, outcome, work, now);
  }
  return settled;
}

const refundOf = ({ id, patient, session, paid, version }: Cancelled) => ({ id, patient, session, fen: paid, version });

async function moveOne(t: Tx, one: StopOutcome, now: Instant): Promise<Moved | null> {
  if (one.outcome === 'substitute') return moveAppointment(t, one.person.appointment, one.place, one.made, now);
  return one.outcome === 'ticket' ? moveTicket(t, one.person.appointment, one.session, now) : null;
}

function lost({ appointment, patient, startsAt, number }: StopPerson): Settled {
  const was = { id: newId(), appointment, patient, wasStart: startsAt, wasNumber: number };
  const nothing = { toSession: null, toSlot: null, hold: null, until: null, place: null, number: null };
  return { ...was, outcome: 'cancelled', ...nothing };
}

function substituted(one: StopOutcome, moved: Moved, { session, settings }: Work, now: Instant): Settled {
  const place = one.outcome === 'substitute' ? one.place : null;
  const until = answerUntil(now, place?.startsAt ?? session.endsAt, settings);
  const to = { toSession: moved.session, toSlot: moved.slot, until, place, number: moved.number };
  return { ...lost(one.person), outcome: 'substitute', ...to };
}

/** One of the next places, out of the pool until the patient has answered or the time is over. */
async function keepPlace(
  t: Tx,
  { person, place }: Extract<StopOutcome, { outcome: 'held' }>,
  { settings }: Work,
  now: Instant,
): Promise<Settled> {
  const hold = newId();
  const dueAt = answerUntil(now, place.startsAt, settings);
  const slot = {
    id: place.slot,
    session: place.session,
    startsAt: place.startsAt,
    share: place.share,
    freeNumbers: [],
  };
  const number = await insertHold(t, { id: hold, patient: person.patient, dueAt, kind: 'priority' }, slot, now);
  const to = { toSession: place.session, toSlot: place.slot, hold, until: dueAt, place, number };
  return { ...lost(person), outcome: 'held', ...to };
}

async function tellMoved(t: Tx, { stop, session, by }: Work, moves: readonly Moved[], now: Instant): Promise<void> {
  const events = moves.map(({ id, version, paid: _, ...to }) => ({
    type: 'booking.appointment_moved',
    subject: id,
    seq: version,
    payload: { ...to, from: session.id, stop },
  }));
  await emitAll(t, events, now);
  const audits = moves.map(({ id, session: to, number }) => ({
    actor: by,
    action: 'booking.move',
    subject: `booking.appointment/${id}`,
    outcome: 'ok' as const,
    detail: { from: session.id, to, number, stop },
  }));
  await auditAll(t, audits, now);
}
