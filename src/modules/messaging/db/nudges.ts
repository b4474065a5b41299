import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

/** A robot takes twenty messages a minute and drops the rest: it is told at most once a minute, of all together. */
export async function addNudges(t: Tx, channels: readonly string[], count: number, now: Instant): Promise<void> {
  await t.client.query(
    `insert into messaging.nudge as n (hospital_id, channel_id, waiting, next_at)
     select $1, id, $3, $4 from unnest($2::uuid[]) as told (id) order by id
     on conflict on constraint messaging_nudge_pkey do update set waiting = n.waiting + excluded.waiting,
       next_at = coalesce(n.next_at, greatest(excluded.next_at, n.told_at + interval '1 minute'))`,
    [t.scope.hospital, channels, count, now],
  );
}

/** Takes what these channels are to be told now; of two workers one gets it. */
export async function takeNudges(
  t: Tx,
  channels: readonly string[],
  now: Instant,
): Promise<{ channel: string; count: number }[]> {
  const { rows } = await t.client.query<{ channel: string; count: number }>(
    `with due as (
       select channel_id, waiting from messaging.nudge
       where hospital_id = $1 and channel_id = any($2::uuid[]) and waiting > 0 and (next_at is null or next_at <= $3)
       order by channel_id for update)
     update messaging.nudge n set waiting = 0, told_at = $3, next_at = null from due
     where n.hospital_id = $1 and n.channel_id = due.channel_id
     returning n.channel_id as channel, due.waiting as count`,
    [t.scope.hospital, channels, now],
  );
  return rows;
}

/** Channels that have rested and have something to be told; they are the job's from here on. */
export async function dueNudges(t: Tx, now: Instant, limit: number): Promise<string[]> {
  const { rows } = await t.client.query<{ channel: string }>(
    `with due as (
       select channel_id from messaging.nudge where hospital_id = $1 and next_at <= $2
       order by next_at, channel_id limit $3 for update skip locked)
     update messaging.nudge n set next_at = null from due
     where n.hospital_id = $1 and n.channel_id = due.channel_id returning n.channel_id as channel`,
    [t.scope.hospital, now, limit],
  );
  return rows.map(({ channel }) => channel);
}
