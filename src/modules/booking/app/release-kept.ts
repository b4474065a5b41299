import { type Instant, localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { openedTiers, openedVisits } from '../db/opened-visits.ts';
import { settingsOf } from '../db/settings.ts';
import { tierSharedThroughDay } from '../domain/rules/who-may-book.ts';
import { offerPlaces } from './offer-places.ts';

/**
 * The sweep booking.tiers_open: places kept for lower-tier institutions have become everybody's by the clock alone; who
 * waits is offered them first, each session once.
 */
export async function offerOpenedTiers(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const last = tierSharedThroughDay(now, await settingsOf(t));
  const { marked, open } = await openedTiers(t, localDate(now), last, now, limit);
  await offerPlaces(t, open, [], now);
  return marked;
}

/**
 * The sweep booking.visits_open: slots kept for first or return visits have become everybody's by the clock alone; who
 * waits is offered them before anybody has to find out.
 */
export async function offerOpenedVisits(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const opened = await openedVisits(t, now, limit);
  await offerPlaces(t, opened, [], now);
  return opened.length;
}
