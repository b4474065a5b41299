import { currentPatients } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { OutboxEvent } from '#platform/room.ts';
import { recountDays } from '../db/merge-rows.ts';
import { settleStandings } from '../db/standing.ts';
import { weighNoShows } from './weigh-no-shows.ts';

const BY = { kind: 'system', name: 'booking.follow_merge' } as const;

/** In the merge itself: the person's days and what the person may book. Nobody is suspended by the merge alone. */
export async function settleMerge(t: Tx, patients: readonly string[]): Promise<void> {
  await recountDays(t, patients);
  await settleStandings(t, patients);
}

/**
 * After it: the no-shows of both records count together for the survivor; after an undo, a suspension whose no-shows
 * went back to the other record loses its ground.
 */
export async function weighMerged(app: App, t: Tx, event: OutboxEvent): Promise<void> {
  await currentPatients(t, []);
  const people = [String(event.payload.survivor), String(event.payload.replaced)].sort();
  await weighNoShows(t, people, 'not_theirs', BY, app.clock.now());
}
