import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Beat } from '../domain/rules/screen-health.ts';

/** Keeps what the paired screen with this token says; of any other nothing is kept. */
export async function keepBeat(
  t: Tx,
  hash: string,
  said: { shows: string; place: string; live: boolean },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into queue.screen_seen (hospital_id, screen_id, seen_at, shows, place_id, live)
     select hospital_id, id, $3, $4, $5, $6 from queue.screen
     where hospital_id = $1 and token_hash = $2 and state = 'paired'
     on conflict (hospital_id, screen_id) do update set seen_at = excluded.seen_at, shows = excluded.shows,
       place_id = excluded.place_id, live = excluded.live
     where queue.screen_seen.seen_at <= excluded.seen_at`,
    [t.scope.hospital, hash, now, said.shows, said.place, said.live],
  );
}

/** By screen. */
export async function beatsOf(t: Tx): Promise<Map<string, Beat>> {
  const { rows } = await t.client.query<Beat & { screen: string }>(
    `select screen_id as screen, seen_at as "seenAt", shows, place_id as place, live from queue.screen_seen
     where hospital_id = $1`,
    [t.scope.hospital],
  );
  return new Map(rows.map(({ screen, ...beat }) => [screen, beat]));
}
