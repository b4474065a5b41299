import type { Instant } from '#kernel/instant.ts';
import type { Refused } from './pool.ts';
import { type OfferHours, offersResumeAt } from './rules/no-offers-at-night.ts';
import { offerDueAt } from './rules/offer-lasts-minutes.ts';
import { inLine } from './rules/waitlist-is-in-order.ts';
import type { FreePlace, WaitingEntry } from './waitlist.ts';

export interface OfferPlan {
  offers: { entry: WaitingEntry; place: FreePlace; dueAt: Instant }[];
  /** At night: places kept for the line until the morning. */
  keep: { place: FreePlace; until: Instant }[];
  /** Who was passed over, and the refusal that a booking would have met. */
  skips: { entry: WaitingEntry; place: FreePlace; code: string }[];
}

/**
 * Gives free places, the earliest first, to the line, the first fit person first. Pure: `judge` is the same decision that
 * a booking meets, asked under the lock of the sessions. One place a person.
 */
export function planOffers(
  line: readonly WaitingEntry[],
  places: readonly FreePlace[],
  judge: (entry: WaitingEntry, place: FreePlace) => Refused | null,
  now: Instant,
  settings: OfferHours & { offerMinutes: number },
): OfferPlan {
  const plan: OfferPlan = { offers: [], keep: [], skips: [] };
  const morning = offersResumeAt(now, settings);
  const served = new Set<string>();
  const ordered = line.toSorted(inLine);
  for (const place of places.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    const dueAt = offerDueAt(morning ?? now, place.startsAt, settings.offerMinutes);
    for (let left = dueAt === null ? 0 : place.free; left > 0 && dueAt !== null; left -= 1) {
      const entry = ordered.find((one) => !served.has(one.patient) && wants(one, place) && fits(one, place));
      if (!entry) break;
      served.add(entry.patient);
      if (morning === null) plan.offers.push({ entry, place, dueAt });
      else plan.keep.push({ place, until: morning });
    }
  }
  return plan;

  function fits(entry: WaitingEntry, place: FreePlace): boolean {
    const refusal = judge(entry, place);
    // A refusal that names the place would meet everybody of this channel; only one of the person is theirs.
    const own = refusal !== null && (refusal.near === null || refusal.personal === true);
    if (own && !plan.skips.some((skip) => skip.entry.id === entry.id)) {
      plan.skips.push({ entry, place, code: refusal.code });
    }
    return refusal === null;
  }
}

function wants(entry: WaitingEntry, place: FreePlace): boolean {
  return (entry.period === null || entry.period === place.period) && !entry.seen.includes(place.slot);
}
