import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { DEFAULT_PACE, type Pace } from '../domain/pace.ts';

export async function paceNow(t: Tx): Promise<Pace> {
  const { rows } = await t.client.query<Pace>(
    `select cm_per_second as "cmPerSecond", lift_wait_seconds as "liftWaitSeconds" from guidance.pace
     where hospital_id = $1 order by set_at desc, id desc limit 1`,
    [t.scope.hospital],
  );
  return rows[0] ?? DEFAULT_PACE;
}

export async function insertPace(
  t: Tx,
  p: Pace & { id: string; reason: string },
  by: string,
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into guidance.pace (hospital_id, id, cm_per_second, lift_wait_seconds, reason, set_at, set_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [t.scope.hospital, p.id, p.cmPerSecond, p.liftWaitSeconds, p.reason, now, by],
  );
}
