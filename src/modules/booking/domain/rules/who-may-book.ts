import { addDays, addMinutes, atLocal, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import type { BookingChannel, Share } from '../session.ts';

export interface TierFigures {
  tierDaysAhead: number;
  tierReleaseHour: number;
  tierHours: number;
}

/** `opensAt`: when this channel may take the slot; null when it never may. */
export type Access = { open: true } | { open: false; code: string; opensAt: Instant | null };

const ON_SITE: ReadonlySet<BookingChannel> = new Set(['clinic_room', 'window', 'phone', 'kiosk']);
const LOWER_TIER: ReadonlySet<BookingChannel> = new Set(['partner', 'family_doctor']);
const OPEN: Access = { open: true };

/**
 * Standards 3.1 (上网号源 40 % 先给县级医院和社区，提前 10 天放号，3 天后未用的收回共享) and 3.8 (现场号): on-site slots are for
 * the hospital's own desks, online slots for every channel, tier slots for lower-tier institutions from the release hour
 * of day D-10 for 72 hours and from then on for everybody. Nothing is moved: the answer follows from the time.
 */
export function whoMayBook(
  share: Share,
  channel: BookingChannel,
  now: Instant,
  date: LocalDate,
  figures: TierFigures,
): Access {
  if (share === 'online') return OPEN;
  if (share === 'onsite') {
    return ON_SITE.has(channel) ? OPEN : { open: false, code: 'booking.slot_on_site', opensAt: null };
  }
  const released = tierReleasedAt(date, figures);
  const shared = tierSharedAt(date, figures);
  if (now >= shared) return OPEN;
  if (!LOWER_TIER.has(channel)) return { open: false, code: 'booking.slot_for_partners', opensAt: shared };
  return now >= released ? OPEN : { open: false, code: 'booking.slot_not_released', opensAt: released };
}

/** The release hour of day D-10: lower-tier institutions may book. */
export function tierReleasedAt(date: LocalDate, { tierDaysAhead, tierReleaseHour }: TierFigures): Instant {
  return atLocal(addDays(date, -tierDaysAhead), `${String(tierReleaseHour).padStart(2, '0')}:00`);
}

/** What nobody used 72 hours later is everybody's. */
export function tierSharedAt(date: LocalDate, figures: TierFigures): Instant {
  return addMinutes(tierReleasedAt(date, figures), figures.tierHours * 60);
}

/** The last day whose tier places have come to their release. */
export function tierReleasedThroughDay(now: Instant, figures: TierFigures): LocalDate {
  const day = addDays(localDate(now), figures.tierDaysAhead);
  return tierReleasedAt(day, figures) <= now ? day : addDays(day, -1);
}

/** The last day whose tier places have become everybody's. */
export const tierSharedThroughDay = (now: Instant, figures: TierFigures): LocalDate =>
  tierReleasedThroughDay(addMinutes(now, -figures.tierHours * 60), figures);

const SHARES: readonly Share[] = ['onsite', 'online', 'tier'];

/** The shares of a day that this channel may take at this moment. */
export function sharesOpenTo(
  channel: BookingChannel,
  now: Instant,
  date: LocalDate,
  figures: TierFigures,
): readonly Share[] {
  return SHARES.filter((share) => whoMayBook(share, channel, now, date, figures).open);
}
