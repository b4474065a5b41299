import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { linkedPatients } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { lockLine, overEntries } from '../db/waitlist-line.ts';
import { entryById } from '../db/waitlist-rows.ts';
import { endAndRecord } from './end-holds.ts';
import { releaseHold } from './hold.ts';
import { offerPlaces } from './offer-places.ts';
import { endAndTell, WAITLIST } from './waitlist-tell.ts';

/** Somebody else's entry is answered like one that does not exist: booking.waitlist_unknown. */
export async function requireOwnEntry(t: Tx, id: string): Promise<void> {
  const entry = await entryById(t, id);
  if (!entry || !(await linkedPatients(t)).includes(entry.patient)) throw domainError('booking.waitlist_unknown');
}

/** Leaves the line; an offer that stands goes to the next. Throws booking.waitlist_unknown, waitlist_state. */
export async function leaveWaitlist(
  t: Tx,
  id: string,
  by: Actor,
  now: Instant,
): Promise<{ id: string; state: 'ended' }> {
  const entry = await entryById(t, id);
  if (!entry) throw domainError('booking.waitlist_unknown');
  // The order of the locks: sessions, holds, then the line.
  const freed = entry.hold ? await endAndRecord(t, [entry.hold], 'released', by, now) : [];
  const sessions = freed.map((hold) => hold.session);
  if (sessions.length > 0) await lockLine(t, sessions);
  const ended = await endAndTell(t, [id], 'left', by, now);
  // Booked in this very moment, ended, or offered a place since we looked: the page asks again.
  if (ended.length === 0) throw domainError('booking.waitlist_state');
  await offerPlaces(t, sessions, freed, now);
  return { id, state: 'ended' };
}

/** Declines the offer and stays in the line for other times. Throws booking.waitlist_unknown, offer_over. */
export async function declineOffer(
  t: Tx,
  id: string,
  by: Actor,
  now: Instant,
): Promise<{ id: string; state: 'waiting' }> {
  const entry = await entryById(t, id);
  if (!entry) throw domainError('booking.waitlist_unknown');
  if (!entry.hold) throw domainError('booking.offer_over');
  await releaseHold(t, entry.hold, by, now);
  return { id, state: 'waiting' };
}

/** The sweep booking.waitlist_end: the last clinic of the day is over, and nothing came free. */
export async function endOver(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  return (await endAndTell(t, await overEntries(t, now, limit), 'over', WAITLIST, now)).length;
}
