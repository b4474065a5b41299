import { sql } from 'kysely';
import type { Tx } from '#platform/db/tx.ts';
import { CHECK_IN_OPENS_MINUTES } from '../domain/rules/check-in-window.ts';

/** Minutes before the session start at which this hospital opens check-in. */
export async function checkInOpensMinutes(t: Tx): Promise<number> {
  const { rows } = await sql<{ minutes: number }>`
    select check_in_opens_minutes as minutes from queue.setting
    where hospital_id = ${t.scope.hospital}`.execute(t.db);
  return rows[0]?.minutes ?? CHECK_IN_OPENS_MINUTES;
}
