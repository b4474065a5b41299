import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface ClosureRow {
  id: string;
  way: string;
  reason: string;
  fromAt: Instant;
  untilAt: Instant | null;
}

const COLUMNS = `id, way, reason, from_at as "fromAt", until_at as "untilAt"`;

/** What is closed at `now`. */
export async function closuresAt(t: Tx, now: Instant): Promise<ClosureRow[]> {
  const { rows } = await t.client.query<ClosureRow>(
    `select ${COLUMNS} from guidance.closure
     where hospital_id = $1 and ended_at is null and from_at <= $2 and (until_at is null or until_at > $2)
     order by way limit 1000`,
    [t.scope.hospital, now],
  );
  return rows;
}

/** Null while the same way is closed already. A closure whose time is over makes room. */
export async function insertClosure(
  t: Tx,
  c: { id: string; way: string; reason: string; until: Instant | null },
  by: string,
  now: Instant,
): Promise<ClosureRow | null> {
  await t.client.query(
    `update guidance.closure set ended_at = until_at, ended_by = set_by
     where hospital_id = $1 and way = $2 and ended_at is null and until_at <= $3`,
    [t.scope.hospital, c.way, now],
  );
  const { rows } = await t.client.query<ClosureRow>(
    `insert into guidance.closure (hospital_id, id, way, reason, from_at, until_at, set_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (hospital_id, way) where ended_at is null do nothing returning ${COLUMNS}`,
    [t.scope.hospital, c.id, c.way, c.reason, now, c.until, by],
  );
  return rows[0] ?? null;
}

/** Null when it is not closed any more. */
export async function endClosure(t: Tx, id: string, by: string, now: Instant): Promise<ClosureRow | null> {
  const { rows } = await t.client.query<ClosureRow>(
    `update guidance.closure set ended_at = $3, ended_by = $4
     where hospital_id = $1 and id = $2 and ended_at is null and (until_at is null or until_at > $3) returning ${COLUMNS}`,
    [t.scope.hospital, id, now, by],
  );
  return rows[0] ?? null;
}
