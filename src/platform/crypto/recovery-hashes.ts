import pg from 'pg';
import type { Instant } from '#kernel/instant.ts';
import { ROLES } from '../db/roles.ts';
import type { RoomManifest } from '../room.ts';

/**
 * Hashes whose plain text nobody keeps stay under the key they were made with. Writes the name of the oldest key to
 * those that do not say (they were made before there was a second one), and with `dropAt` ends those that need another
 * key than the active one. Answers how many were ended.
 */
export async function settleHashes(
  url: string,
  keys: readonly string[],
  rooms: readonly RoomManifest[],
  dropAt: Instant | null,
): Promise<number> {
  const [active] = keys;
  const oldest = keys.at(-1);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set role ${ROLES.keys}`);
    let ended = 0;
    for (const { table, column, unless, end } of rooms.flatMap((room) => room.keyedHashes ?? [])) {
      await client.query(`update ${table} set ${column} = $1 || '.' || ${column} where ${column} not like '%.%'`, [
        oldest,
      ]);
      if (dropAt === null) continue;
      const { rowCount } = await client.query(
        `update ${table} set ${end} = $2 where not (${unless}) and split_part(${column}, '.', 1) <> $1`,
        [active, dropAt],
      );
      ended += rowCount ?? 0;
    }
    return ended;
  } finally {
    await client.end();
  }
}
