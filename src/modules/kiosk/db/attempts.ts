import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

/** Counts one try of each key in the hour that its first try began; the number of tries by key. */
export async function countTries(
  t: Tx,
  keys: readonly string[],
  hourBefore: Instant,
  now: Instant,
): Promise<Map<string, number>> {
  await t.client.query('delete from kiosk.attempt where hospital_id = $1 and since <= $2', [
    t.scope.hospital,
    hourBefore,
  ]);
  const { rows } = await t.client.query<{ key: string; tries: number }>(
    `insert into kiosk.attempt as a (hospital_id, key, since, tries)
     select $1, key, $3, 1 from unnest($2::text[]) as k (key) order by key
     on conflict on constraint kiosk_attempt_pkey do update set tries = a.tries + 1 returning key, tries`,
    [t.scope.hospital, keys, now],
  );
  return new Map(rows.map(({ key, tries }) => [key, tries]));
}
