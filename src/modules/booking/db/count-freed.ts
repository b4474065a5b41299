import type { Tx } from '#platform/db/tx.ts';
import type { Share } from '../domain/session.ts';
import { hospitalOf } from './hospital-of.ts';

/** Places of one slot that became free again; negative when they were taken. */
export interface FreedPlaces {
  session: string;
  share: Share;
  places: number;
}

/** Carries places that were `held` or `booked` back to the sessions' kept counts, one statement for all. */
export async function countFreed(t: Tx, were: 'held' | 'booked', freed: readonly FreedPlaces[]): Promise<void> {
  const lists = [...Map.groupBy(freed, (f) => f.session)];
  const sum = (share: Share | null) =>
    lists.map(([, list]) => list.reduce((n, f) => n + (share === null || f.share === share ? f.places : 0), 0));
  await t.client.query(
    `update booking.session s set ${were} = s.${were} - d.places, free = s.free + d.places,
       free_onsite = s.free_onsite + d.onsite, free_tier = s.free_tier + d.tier
     from unnest($2::uuid[], $3::integer[], $4::integer[], $5::integer[]) as d (id, places, onsite, tier)
     where s.hospital_id = $1 and s.id = any($2::uuid[]) and s.id = d.id`,
    [hospitalOf(t), lists.map(([id]) => id), sum(null), sum('onsite'), sum('tier')],
  );
}
