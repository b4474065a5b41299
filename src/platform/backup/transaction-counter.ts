import type pg from 'pg';
import { BackupError } from './backup-error.ts';

const FARTHEST = 200_000_000;

/**
 * A dump brings audit rows that name transactions of the old server, and a new one counts from the start: its rows would
 * sort before the sealed ones. So as many empty transactions are spent as it takes to stand behind them; answers how many.
 * Throws BackupError `counter_behind` when that would take hours.
 */
export async function advanceCounter(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ behind: number }>(
    `select greatest(0, coalesce(max(xid::text::numeric), 0) + 1
       - pg_snapshot_xmax(pg_current_snapshot())::text::numeric)::double precision as behind
     from (select xid from platform.audit union all select xid from platform.audit_seal) as known`,
  );
  const behind = rows[0]?.behind ?? 0;
  if (behind > FARTHEST) {
    const message = `its transactions lie ${behind} behind the audit log; stop the server and move them on with pg_resetwal -x`;
    throw new BackupError('counter_behind', message);
  }
  if (behind === 0) return 0;
  await client.query(`do $$ begin for i in 1..${behind} loop perform pg_current_xact_id(); commit; end loop; end $$`);
  return behind;
}
