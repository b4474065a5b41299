import type { Instant } from '#kernel/instant.ts';
import { seeded } from '#kernel/random.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { emitAll } from '#platform/outbox/emit.ts';
import { figuresOf } from '../db/figures.ts';
import { insertHold } from '../db/holds.ts';
import { loadPool } from '../db/load-pool.ts';
import { freePlacesOf, type LineEntry, lockLine, moveEntries, noteSkips } from '../db/waitlist-line.ts';
import { decideBookings } from '../domain/decide-bookings.ts';
import type { Figures } from '../domain/figures.ts';
import { type OfferPlan, planOffers } from '../domain/plan-offers.ts';
import type { Pool, PoolSlot, Refused } from '../domain/pool.ts';
import { returnsAt } from '../domain/rules/released-place-returns-later.ts';
import { unfitLosesPlace } from '../domain/rules/unfit-keeps-or-loses-the-place.ts';
import { waitsForClinic } from '../domain/rules/waits-for-this-clinic.ts';
import type { FreePlace } from '../domain/waitlist.ts';
import { endAndTell, record, WAITLIST } from './waitlist-tell.ts';

/** One place that became free in this transaction, under the lock of its session. */
export interface Freed {
  session: string;
  slot: string;
}

/**
 * Gives what is free in these sessions to those who wait, as real holds, in the transaction that freed it; so nobody else
 * ever sees the place. What of `freed` nobody gets is kept back for a minute to ten, if the session has nothing else to
 * offer. Call it with the sessions locked: after a cancel, the end of a hold, a resumed session, added places.
 */
export async function offerPlaces(
  t: Tx,
  sessions: readonly string[],
  freed: readonly Freed[],
  now: Instant,
): Promise<void> {
  if (sessions.length === 0) return;
  const line = (await lockLine(t, sessions)).filter((entry) => entry.state === 'waiting');
  const settings = await figuresOf(t);
  if (line.length === 0 && (freed.length === 0 || settings.returnsAfterMinutes === 0)) return;
  const places = await freePlacesOf(t, sessions, now);
  const [first] = places;
  if (!first) return;
  const wishes = [
    ...places.map(({ slot }) => ({ patient: NOBODY, slot, channel: 'mobile' as const })),
    ...line.map(({ patient, channel }) => ({ patient, channel, slot: first.slot })),
  ];
  const pool = await loadPool(t, wishes, now);
  const judge = (entry: Asking, place: FreePlace) =>
    waits(entry as LineEntry, pool, place) ? refusal(pool, entry, place, now, settings) : elsewhere(place);
  const plan = planOffers(line, places, judge, now, settings);
  await giveOffers(t, plan, pool, now);
  for (const { place, until } of plan.keep) await keepBack(t, slotOf(pool, place.slot), until, now);
  await passOver(t, plan, pool, now);
  await delay(t, plan, pool, places, freed, now, settings);
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** One sweep may end holds of several clinics: each place is for its own line. */
function waits(entry: LineEntry, pool: Pool, place: FreePlace): boolean {
  const session = pool.sessions.get(place.session);
  return session !== undefined && waitsForClinic(entry, session);
}

/** Nothing of the person's: nobody is passed over for waiting elsewhere. */
const elsewhere = ({ slot }: FreePlace): Refused => ({
  ok: false,
  code: 'booking.slot_unknown',
  near: slot,
  shares: [],
});

type Asking = Pick<LineEntry, 'patient' | 'channel'>;

/** The same decision a booking meets, asked alone: what others in the line take is the plan's to count. */
function refusal(pool: Pool, who: Asking, place: FreePlace, now: Instant, settings: Figures): Refused | null {
  const wish = { patient: who.patient, channel: who.channel, slot: place.slot };
  const [decision] = decideBookings([wish], pool, now, settings);
  return decision?.ok ? null : (decision ?? null);
}

async function giveOffers(t: Tx, { offers }: OfferPlan, pool: Pool, now: Instant): Promise<void> {
  const ids = offers.map(({ entry }) => entry.id);
  const versions = new Map((await moveEntries(t, ids, 'waiting', 'offered')).map((m) => [m.id, m.version]));
  const events = [];
  for (const { entry, place, dueAt } of offers) {
    const id = newId();
    const hold = { id, patient: entry.patient, dueAt, kind: 'offer' as const, entry: entry.id };
    const number = await insertHold(t, hold, slotOf(pool, place.slot), now);
    const { session, slot } = place;
    const payload = { entry: entry.id, patient: entry.patient, session, slot, hold: id };
    events.push({ type: 'booking.waitlist_offered', subject: entry.id, seq: versions.get(entry.id) ?? 0, payload });
    await record(t, 'booking.waitlist_offer', [entry], { session, slot, number, hold: id }, WAITLIST, now);
  }
  await emitAll(t, events, now);
}

/** A hold that is nobody's: the place is out of the pool until `until`. */
async function keepBack(t: Tx, slot: PoolSlot, until: Instant, now: Instant): Promise<void> {
  await insertHold(t, { id: newId(), patient: null, dueAt: until, kind: 'back' }, slot, now);
}

async function passOver(t: Tx, { skips }: OfferPlan, pool: Pool, now: Instant): Promise<void> {
  if (skips.length === 0) return;
  await noteSkips(
    t,
    skips.map(({ entry, code }) => ({ id: entry.id, code })),
    now,
  );
  for (const { entry, place, code } of skips) {
    await record(t, 'booking.waitlist_skip', [entry], { code, session: place.session }, WAITLIST, now);
  }
  const lost = skips.filter(({ entry, place, code }) => {
    const session = pool.sessions.get(place.session);
    return unfitLosesPlace(code, (entry as LineEntry).practitioner === session?.practitioner);
  });
  await endAndTell(
    t,
    lost.map(({ entry }) => entry.id),
    'has_number',
    WAITLIST,
    now,
  );
}

/**
 * Watching a full session must gain nothing: what was just given back is kept out of the pool for a while, unless
 * somebody who looks would find another place of that session anyway.
 */
async function delay(
  t: Tx,
  plan: OfferPlan,
  pool: Pool,
  places: readonly FreePlace[],
  freed: readonly Freed[],
  now: Instant,
  settings: Figures,
): Promise<void> {
  const gone = [...plan.offers, ...plan.keep].map(({ place }) => place.slot);
  const left = places.map((place) => {
    const free = place.free - gone.filter((slot) => slot === place.slot).length;
    const fresh = Math.min(free, freed.filter(({ slot }) => slot === place.slot).length);
    return { place, fresh, older: free - fresh };
  });
  for (const session of new Set(freed.map((one) => one.session))) {
    const own = left.filter(({ place }) => place.session === session);
    const looking = { patient: NOBODY, channel: 'mobile' } as const;
    if (own.some(({ place, older }) => older > 0 && !refusal(pool, looking, place, now, settings))) continue;
    for (const { place, fresh } of own) {
      for (let n = 0; n < fresh; n += 1) {
        // The id is never shown to anybody, so nobody can foretell what it seeds.
        const until = returnsAt(now, place.startsAt, settings.returnsAfterMinutes, seeded(newId()));
        if (until) await keepBack(t, slotOf(pool, place.slot), until, now);
      }
    }
  }
}

function slotOf(pool: Pool, id: string): PoolSlot {
  const slot = pool.slots.get(id);
  if (!slot) throw new Error('a free place lies in a slot');
  return slot;
}
