import { createHash } from 'node:crypto';
import type pg from 'pg';

/** How many migrations the database has had, and a digest over them; none for a database that is not ours. */
export async function schemaVersion(client: pg.Client): Promise<{ migrations: number; digest: string }> {
  const { rows: found } = await client.query(`select to_regclass('platform.migration') is not null as there`);
  const { rows } = found[0].there
    ? await client.query<{ line: string }>(
        `select room || '/' || number || ' ' || digest as line from platform.migration order by room, number`,
      )
    : { rows: [] };
  const digest = createHash('sha256')
    .update(rows.map((row) => row.line).join('\n'))
    .digest('hex');
  return { migrations: rows.length, digest };
}
