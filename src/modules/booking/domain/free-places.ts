import type { Instant, LocalDate } from '#kernel/instant.ts';
import { sharesOpenTo, type TierFigures } from './rules/who-may-book.ts';
import type { BookingChannel, ByShare } from './session.ts';

/** Of these free places of a day those that this channel may take at this moment. */
export function freePlacesFor(
  free: ByShare,
  channel: BookingChannel,
  now: Instant,
  date: LocalDate,
  figures: TierFigures,
): number {
  return sharesOpenTo(channel, now, date, figures).reduce((sum, share) => sum + free[share], 0);
}
