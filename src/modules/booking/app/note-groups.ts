import { localDate } from '#kernel/instant.ts';
import { currentPatients, grantsOf } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { OutboxEvent } from '#platform/room.ts';
import { keepOnsiteGrant } from '../db/standing.ts';

const ALWAYS = '2999-01-01';

/**
 * Hears that a proof of a special group was confirmed, and that records were merged or parted: brings the row that bookings read
 * into line with what identity says of these people now.
 */
export async function noteGroups(app: App, t: Tx, event: OutboxEvent): Promise<void> {
  await currentPatients(t, []);
  const { patient, survivor, replaced } = event.payload;
  const patients = [patient, survivor, replaced].filter((id) => typeof id === 'string');
  const granted = await grantsOf(t, patients, localDate(app.clock.now()));
  for (const [id, grants] of granted) {
    const until = grants.get('onsite_share');
    await keepOnsiteGrant(t, id, until === undefined ? null : (until ?? ALWAYS));
  }
}
