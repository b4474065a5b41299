import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Level } from '../domain/levels.ts';
import type { QuietHours } from '../domain/quiet.ts';

/** The ids of the channels of each level that has a chain, in their order. */
export async function chains(t: Tx): Promise<Map<Level, string[]>> {
  const { rows } = await t.client.query<{ level: Level; ids: string[] }>(
    `select level, array_agg(channel_id::text order by place) as ids from messaging.chain_step
     where hospital_id = $1 group by level`,
    [t.scope.hospital],
  );
  return new Map(rows.map(({ level, ids }) => [level, ids]));
}

/** Puts these channels, in this order, in the place of what the level had. Two managers at once: the second waits. */
export async function replaceChain(t: Tx, level: Level, ids: readonly string[]): Promise<void> {
  await t.client.query('select pg_advisory_xact_lock(hashtext($1), $2)', ['messaging.chain', t.scope.hospital]);
  await t.client.query('delete from messaging.chain_step where hospital_id = $1 and level = $2', [
    t.scope.hospital,
    level,
  ]);
  await t.client.query(
    `insert into messaging.chain_step (hospital_id, level, place, channel_id)
     select $1, $2, place, id from unnest($3::uuid[]) with ordinality as step (id, place)`,
    [t.scope.hospital, level, ids],
  );
}

/** The hospital's own quiet hours; null is: none. A level that is not in the map has those of the domain. */
export async function ownQuietHours(t: Tx): Promise<Map<Level, QuietHours | null>> {
  const { rows } = await t.client.query<{ level: Level; starts: string | null; ends: string | null }>(
    'select level, starts, ends from messaging.quiet_hours where hospital_id = $1',
    [t.scope.hospital],
  );
  return new Map(
    rows.map(({ level, starts, ends }) => [level, starts !== null && ends !== null ? { starts, ends } : null]),
  );
}

export async function writeQuietHours(t: Tx, level: Level, quiet: QuietHours | null, now: Instant): Promise<void> {
  await t.client.query(
    `insert into messaging.quiet_hours (hospital_id, level, starts, ends, changed_at) values ($1, $2, $3, $4, $5)
     on conflict on constraint messaging_quiet_hours_pkey do update
     set starts = excluded.starts, ends = excluded.ends, changed_at = excluded.changed_at`,
    [t.scope.hospital, level, quiet?.starts ?? null, quiet?.ends ?? null, now],
  );
}
