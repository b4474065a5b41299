import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { figuresOf } from '../db/figures.ts';
import { dueHolds, insertHold, liveHoldOf } from '../db/holds.ts';
import { loadPool } from '../db/load-pool.ts';
import type { Caller } from '../domain/caller.ts';
import { decideBookings } from '../domain/decide-bookings.ts';
import { holdDueAt } from '../domain/rules/hold-lasts-minutes.ts';
import type { BookingChannel } from '../domain/session.ts';
import { refusalOf } from './book.ts';
import { endAndRecord } from './end-holds.ts';
import { settleFreed } from './settle-freed.ts';

/**
 * Keeps one place for a person for the hospital's hold minutes; an earlier hold of the same person is let go.
 * 201 with contract `holdAnswer`; throws booking.slot_full (with alternatives), doctor_day_limit, session_paused, ...
 */
export async function hold(
  t: Tx,
  wish: { slot: string; patient: string; channel: BookingChannel; caller?: Caller },
  by: Actor,
  now: Instant,
): Promise<Answer> {
  const settings = await figuresOf(t);
  const earlier = await liveHoldOf(t, wish.patient);
  // The old hold's slot is loaded too, so that both sessions are locked in order before anything changes.
  const wishes = earlier ? [wish, { ...wish, slot: earlier.slot }] : [wish];
  const pool = await loadPool(t, wishes, now);
  const letGo = earlier ? await endAndRecord(t, [earlier.id], 'released', by, now) : [];
  const current = earlier?.slot === wish.slot ? await loadPool(t, [wish], now) : pool;
  const [decision] = decideBookings([wish], current, now, settings);
  if (!decision) throw new Error('one wish has one decision');
  if (!decision.ok) throw await refusalOf(t, decision, now);
  const { department, slotClass = 'ordinary' } = decision.session;
  const dueAt = holdDueAt(now, settings.at(department, slotClass).holdMinutes);
  const kept = { id: newId(), patient: wish.patient, dueAt, caller: wish.caller };
  const number = await insertHold(t, kept, decision.slot, now);
  const detail = { slot: wish.slot, session: decision.session.id, number };
  await audit(t, { actor: by, action: 'booking.hold', subject: `booking.hold/${kept.id}`, outcome: 'ok', detail }, now);
  await settleFreed(t, letGo, 'released', by, now);
  const start = toOffset(decision.slot.startsAt);
  return { status: 201, body: { id: kept.id, slot: wish.slot, number, start, expiresAt: toOffset(kept.dueAt) } };
}

/** Gives a held place back; of an offer this is declining it. Throws booking.hold_expired when the hold is no longer alive (also when it was booked). */
export async function releaseHold(
  t: Tx,
  id: string,
  by: Actor,
  now: Instant,
): Promise<{ id: string; state: 'released' }> {
  const ended = await endAndRecord(t, [id], 'released', by, now);
  if (ended.length === 0) throw domainError('booking.hold_expired');
  await settleFreed(t, ended, 'released', by, now);
  return { id, state: 'released' };
}

/** The sweep booking.hold_expiry: what nobody confirmed in time goes to the next who waits, or is free again. */
export async function expireHolds(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const due = await dueHolds(t, now, limit);
  const by = { kind: 'system', name: 'booking.hold_expiry' } as const;
  await settleFreed(t, await endAndRecord(t, due, 'expired', by, now), 'expired', by, now);
  return due.length;
}
