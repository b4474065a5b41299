import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { EndedHold } from '../db/holds.ts';
import { lockLine, moveEntries } from '../db/waitlist-line.ts';
import { offerPlaces } from './offer-places.ts';
import { endAndTell, record } from './waitlist-tell.ts';

/**
 * What follows the end of holds, in the same transaction: an offer declined puts its entry back in its place of the line
 * (it gets no second offer for that slot), one that nobody answered ends it; then the places go to the next.
 */
export async function settleFreed(
  t: Tx,
  ended: readonly EndedHold[],
  as: 'released' | 'expired',
  by: Actor,
  now: Instant,
): Promise<void> {
  if (ended.length === 0) return;
  await settleOffers(t, ended, as, by, now);
  const sessions = [...new Set(ended.map((hold) => hold.session))];
  // What was already kept back is due: it is not kept back a second time.
  await offerPlaces(
    t,
    sessions,
    ended.filter((hold) => hold.kind !== 'back'),
    now,
  );
}

/** The entries' part alone: a session that closes gives its places to nobody. */
export async function settleOffers(
  t: Tx,
  ended: readonly EndedHold[],
  as: 'released' | 'expired',
  by: Actor,
  now: Instant,
): Promise<void> {
  const entries = ended.flatMap((hold) => hold.entry ?? []);
  if (entries.length === 0) return;
  await lockLine(t, [...new Set(ended.map((hold) => hold.session))]);
  if (as === 'expired') await endAndTell(t, entries, 'no_answer', by, now);
  else await record(t, 'booking.waitlist_decline', await moveEntries(t, entries, 'offered', 'waiting'), {}, by, now);
}
