import type { Instant, LocalDate } from '#kernel/instant.ts';
import { bookingIsOpenFor } from './rules/booking-opens-days-ahead.ts';
import { sharesMeetTheStandard } from './rules/shares-meet-the-standard.ts';
import { tierReleasedAt, tierSharedAt } from './rules/who-may-book.ts';
import type { ByShare, Share } from './session.ts';
import type { Settings } from './settings.ts';

/** The places of one share of a department on a day, and how many of them are booked. */
export interface ShareCount {
  department: string;
  date: LocalDate;
  share: Share;
  places: number;
  used: number;
}

export interface ComplianceRow {
  /** As they were written; `online` holds the tier places, which are online places too. */
  places: { all: number; onsite: number; online: number; tier: number };
  /** Percent with two decimals; null without places. */
  onlinePercent: number | null;
  tierPercent: number | null;
  meets: { online: boolean | null; tier: boolean | null };
  /** How many have come to whom by now, as follows from the rules: on-site and online to theirs, tier to partners. */
  released: ByShare;
  /** Tier places whose time for partners alone is over. */
  tierOpenedToAll: number;
  /** Booked and not cancelled, by the share of the place. */
  used: ByShare;
}

/** One row over all these counts; made from sums, never from other rows. */
export function complianceRow(counts: readonly ShareCount[], now: Instant, settings: Settings): ComplianceRow {
  const sum = (share: Share, of: (count: ShareCount) => number) =>
    counts.reduce((total, count) => total + (count.share === share ? of(count) : 0), 0);
  const byShare = (of: (count: ShareCount) => number): ByShare => ({
    onsite: sum('onsite', of),
    online: sum('online', of),
    tier: sum('tier', of),
  });
  const written = byShare(({ places }) => places);
  const online = written.online + written.tier;
  const places = { all: written.onsite + online, onsite: written.onsite, online, tier: written.tier };
  return {
    places,
    onlinePercent: percent(online, places.all),
    tierPercent: percent(written.tier, online),
    meets: sharesMeetTheStandard(places),
    released: byShare((count) => (isReleased(count, now, settings) ? count.places : 0)),
    tierOpenedToAll: sum('tier', ({ date, places: n }) => (tierSharedAt(date, settings) <= now ? n : 0)),
    used: byShare(({ used }) => used),
  };
}

/** `part` of `whole` in percent with two decimals, half up, in integers; null of nothing. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 20_000 + whole) / (2 * whole)) / 100;
}

function isReleased({ share, date }: ShareCount, now: Instant, settings: Settings): boolean {
  if (!bookingIsOpenFor(date, now, settings.opensDaysAhead)) return false;
  return share !== 'tier' || tierReleasedAt(date, settings) <= now;
}
