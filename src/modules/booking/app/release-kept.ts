import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { openedVisits } from '../db/opened-visits.ts';
import { offerPlaces } from './offer-places.ts';

/**
 * The sweep booking.visits_open: slots kept for first or return visits have become everybody's by the clock alone; who
 * waits is offered them before anybody has to find out.
 */
export async function offerOpenedVisits(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const opened = await openedVisits(t, now, limit);
  await offerPlaces(t, opened, [], now);
  return opened.length;
}
