import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface WallCodeRow {
  code: string;
  spot: string;
}

export async function wallCodes(t: Tx): Promise<WallCodeRow[]> {
  const { rows } = await t.client.query<WallCodeRow>(
    'select code, spot from guidance.wall_code where hospital_id = $1 and retired_at is null order by made_at, code limit 2000',
    [t.scope.hospital],
  );
  return rows;
}

export async function spotOfCode(t: Tx, code: string): Promise<string | null> {
  const { rows } = await t.client.query<{ spot: string }>(
    'select spot from guidance.wall_code where hospital_id = $1 and code = $2 and retired_at is null',
    [t.scope.hospital, code],
  );
  return rows[0]?.spot ?? null;
}

/** The code of the spot: a new one, or the one that hangs there already. Null when the wished code is taken. */
export async function insertWallCode(
  t: Tx,
  wish: WallCodeRow,
  by: string,
  now: Instant,
): Promise<{ row: WallCodeRow; fresh: boolean } | null> {
  const { rows } = await t.client.query<WallCodeRow>(
    `insert into guidance.wall_code (hospital_id, code, spot, made_at, made_by) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning code, spot`,
    [t.scope.hospital, wish.code, wish.spot, now, by],
  );
  if (rows[0]) return { row: rows[0], fresh: true };
  const there = (await wallCodes(t)).find(({ spot }) => spot === wish.spot);
  return there ? { row: there, fresh: false } : null;
}

export async function retireWallCode(t: Tx, code: string, now: Instant): Promise<WallCodeRow | null> {
  const { rows } = await t.client.query<WallCodeRow>(
    `update guidance.wall_code set retired_at = $3
     where hospital_id = $1 and code = $2 and retired_at is null returning code, spot`,
    [t.scope.hospital, code, now],
  );
  return rows[0] ?? null;
}
